import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import { readFeedPlaces } from '../../feed/model/places.js';
import type { Territory } from '../../feed/schema/core.js';
import type { FeedPlaces, Lesson } from '../../feed/schema/details.js';
import { selectInitiativesSync } from '../filter/selection.js';
import { withAncestors } from '../geography.js';
import { type LessonView, lessonView } from './lesson.js';
import { groupPartnersSync, type PartnerView } from './partners.js';

/** One territory: its page. */
export interface TerritoryView {
  territory: Territory;
  /** What the feed tells of it beyond its name and its place. */
  details?: NonNullable<FeedPlaces['territories']>[number];
  /** What it lies in, nearest first. */
  ancestors: Territory[];
  pairings: {
    pairing: JoinedPairing;
    /** The other ends. */
    others: Territory[];
    details?: NonNullable<FeedPlaces['pairings']>[number];
    initiatives: Initiative[];
  }[];
  initiatives: Initiative[];
  /** Organisations that are there, or take part on its side. */
  partners: PartnerView[];
  lessons: LessonView[];
}

export function territoryView(id: string, network: Network): TerritoryView | undefined {
  const found = network.territories.get(id);
  if (!found) return undefined;
  const inside = (one: Territory | undefined): boolean => !!one && withAncestors(one, network).includes(found);
  const its = selectInitiativesSync(network, { territory: id }).filter(({ coop }) => coop.type !== 'programme');
  const { territories, pairings } = readFeedPlaces(network);
  const about = ({ territories: at, initiatives: of }: Lesson) =>
    at?.some((one) => inside(network.territories.get(one))) ||
    of?.some((one) => its.some((initiative) => initiative.id === one));
  return {
    territory: found,
    details: territories.get(id),
    ancestors: withAncestors(found, network).slice(1),
    pairings: [...network.pairings.values()]
      .filter((one) => one.territories.some(inside))
      .map((pairing) => ({
        pairing,
        others: pairing.territories.filter((one) => !inside(one)),
        details: pairings.get(pairing.id),
        initiatives: its.filter((one) => one.pairings.includes(pairing)),
      })),
    initiatives: its,
    partners: groupPartnersSync(network, its, true)
      .flatMap(({ partners: members }) => members)
      .filter(({ territory: at, side }) => inside(at) || side === found),
    lessons: [...readFeedLessons(network).lessons.values()].filter(about).map((lesson) => lessonView(lesson, network)),
  };
}
