import type { Details } from '../feed/details.js';
import type { FeedDetails, Lesson } from '../feed/details-schema.js';
import type { Initiative, JoinedPairing, Network } from '../feed/network.js';
import type { Territory } from '../feed/schema.js';
import { type LessonView, lessonView } from './lessons.js';
import { type NatureGroup, partners } from './partners.js';
import { initiatives, surroundings } from './selection.js';

/** One territory: its page. */
export interface TerritoryView {
  territory: Territory;
  description?: string;
  url?: string;
  /** What it lies in, nearest first. */
  within: Territory[];
  pairings: {
    pairing: JoinedPairing;
    /** The other ends. */
    others: Territory[];
    details?: NonNullable<FeedDetails['pairings']>[number];
    initiatives: Initiative[];
  }[];
  initiatives: Initiative[];
  /** Organisations that are there, or take part on its side. */
  partners: NatureGroup[];
  lessons: LessonView[];
}

export function territory(id: string, network: Network, details: Details): TerritoryView | undefined {
  const found = network.territories.get(id);
  if (!found) return undefined;
  const inside = (one: Territory | undefined): boolean => !!one && surroundings(one, network).includes(found);
  const its = initiatives(network, { territory: id }).filter(({ coop }) => coop.type !== 'programme');
  const here = ({ partners: members, nature }: NatureGroup): NatureGroup => ({
    nature,
    partners: members.filter(({ territory: at, side }) => inside(at) || side === found),
  });
  const about = ({ territories, initiatives: of }: Lesson) =>
    territories?.some((one) => inside(network.territories.get(one))) || of?.some((one) => its.some((initiative) => initiative.id === one));
  return {
    territory: found,
    description: details.territories.get(id)?.description,
    url: details.territories.get(id)?.url,
    within: surroundings(found, network).slice(1),
    pairings: [...network.pairings.values()]
      .filter(({ territories }) => territories.some(inside))
      .map((pairing) => ({
        pairing,
        others: pairing.territories.filter((one) => !inside(one)),
        details: details.pairings.get(pairing.id),
        initiatives: its.filter(({ pairings }) => pairings.includes(pairing)),
      })),
    initiatives: its,
    partners: partners(network, its, true)
      .map(here)
      .filter(({ partners: members }) => members.length),
    lessons: [...details.lessons.values()].filter(about).map((lesson) => lessonView(lesson, network)),
  };
}
