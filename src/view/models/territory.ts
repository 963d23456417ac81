// chunk: coop-territory-profile
import { addToGroup } from '../../common/group-by.js';
import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import { readFeedPlaces } from '../../feed/model/places.js';
import type { Territory } from '../../feed/schema/core.js';
import type { FeedPlaces, Lesson } from '../../feed/schema/details.js';
import { listedInitiatives } from '../filter/listed-initiatives.js';
import { territoriesOf, withAncestors } from '../geography.js';
import { type LessonView, lessonView } from './lesson.js';
import { groupPartnersSync, type PartnerView } from './partners.js';

/** The profile of one territory. */
export interface TerritoryView {
  territory: Territory;
  /** What the feed says of it beyond its name and its position. */
  details?: NonNullable<FeedPlaces['territories']>[number];
  /** The territories it lies in, nearest first. */
  ancestors: Territory[];
  /** The pairings of the territory and of those that lie in it. */
  pairings: TerritoryPairing[];
  initiatives: Initiative[];
  /** Organisations that are in the territory, or on its side of a pairing. */
  partners: PartnerView[];
  lessons: LessonView[];
}

export interface TerritoryPairing {
  pairing: JoinedPairing;
  /** The ends outside the territory. */
  others: Territory[];
  details?: NonNullable<FeedPlaces['pairings']>[number];
  initiatives: Initiative[];
}

/** Returns the profile of the territory `id`, or `undefined` when the feed does not have it. */
export function territoryView(id: string, network: Network): TerritoryView | undefined {
  const territory = network.territories.get(id);
  if (!territory) return undefined;
  const inside = new Set(
    [...network.territories.values()].filter((other) => withAncestors(other, network).includes(territory)),
  );
  const isInside = (other: Territory | undefined): boolean => !!other && inside.has(other);
  const initiatives = listedInitiatives(network).filter(
    (initiative) => initiative.coop.type !== 'programme' && territoriesOf(initiative).some(isInside),
  );
  const initiativesOf = new Map<JoinedPairing, Initiative[]>();
  for (const initiative of initiatives)
    for (const pairing of new Set(initiative.pairings)) addToGroup(initiativesOf, pairing, initiative);
  const initiativeIds = new Set(initiatives.map((initiative) => initiative.id));
  const { territories, pairings } = readFeedPlaces(network);
  const isAbout = ({ territories: territoryIds = [], initiatives: lessonInitiatives = [] }: Lesson) =>
    territoryIds.some((territoryId) => isInside(network.territories.get(territoryId))) ||
    lessonInitiatives.some((initiativeId) => initiativeIds.has(initiativeId));
  return {
    territory,
    details: territories.get(id),
    ancestors: withAncestors(territory, network).slice(1),
    pairings: [...network.pairings.values()]
      .filter((pairing) => pairing.territories.some(isInside))
      .map((pairing) => ({
        pairing,
        others: pairing.territories.filter((end) => !isInside(end)),
        details: pairings.get(pairing.id),
        initiatives: initiativesOf.get(pairing) ?? [],
      })),
    initiatives,
    partners: groupPartnersSync(network, initiatives, true)
      .flatMap(({ partners }) => partners)
      .filter((partner) => isInside(partner.territory) || partner.side === territory),
    lessons: [...readFeedLessons(network).lessons.values()]
      .filter(isAbout)
      .map((lesson) => lessonView(lesson, network)),
  };
}
