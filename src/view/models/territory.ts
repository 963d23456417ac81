// chunk: coop-territory-profile
import { addToGroup } from '../../common/group-by.js';
import type { Task } from '../../common/scheduler.js';
import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import { readFeedPlaces } from '../../feed/model/places.js';
import type { Territory } from '../../feed/schema/core.js';
import type { FeedPlaces, Lesson } from '../../feed/schema/details.js';
import { listedInitiatives } from '../filter/listed-initiatives.js';
import { territoriesOf, withAncestors } from '../geography.js';
import { type LessonView, lessonView } from './lesson.js';
import { groupPartners, type PartnerView } from './partners.js';

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
export function* territoryView(id: string, network: Network): Task<TerritoryView | undefined> {
  const territory = network.territories.get(id);
  if (!territory) return undefined;
  const inside = new Set<Territory>();
  for (const other of network.territories.values()) {
    yield;
    if (withAncestors(other, network).includes(territory)) inside.add(other);
  }
  const isInside = (other: Territory | undefined): boolean => !!other && inside.has(other);
  const initiatives: Initiative[] = [];
  for (const initiative of listedInitiatives(network)) {
    yield;
    if (initiative.coop.type !== 'programme' && territoriesOf(initiative).some(isInside)) initiatives.push(initiative);
  }
  const initiativesOf = new Map<JoinedPairing, Initiative[]>();
  for (const initiative of initiatives)
    for (const pairing of new Set(initiative.pairings)) addToGroup(initiativesOf, pairing, initiative);
  const initiativeIds = new Set(initiatives.map((initiative) => initiative.id));
  const { territories, pairings } = yield* readFeedPlaces(network);
  const isAbout = ({ territories: territoryIds = [], initiatives: lessonInitiatives = [] }: Lesson) =>
    territoryIds.some((territoryId) => isInside(network.territories.get(territoryId))) ||
    lessonInitiatives.some((initiativeId) => initiativeIds.has(initiativeId));
  const lessons: LessonView[] = [];
  for (const lesson of (yield* readFeedLessons(network)).lessons.values()) {
    yield;
    if (isAbout(lesson)) lessons.push(lessonView(lesson, network));
  }
  const partnerGroups = yield* groupPartners(network, initiatives, true);
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
    partners: partnerGroups
      .flatMap(({ partners }) => partners)
      .filter((partner) => isInside(partner.territory) || partner.side === territory),
    lessons,
  };
}
