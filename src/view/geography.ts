// Territories: what they lie in, where an initiative takes place, and which have a position.
import type { Initiative, Network } from '../feed/model/network.js';
import type { Territory } from '../feed/schema/core.js';

/** A territory with a point. */
export type LocatedTerritory = Territory & { point: NonNullable<Territory['point']> };

/** True when the territory has a position. Programs write (0, 0) for an unknown one, and no town lies there. */
export function hasPosition(territory: Territory): territory is LocatedTerritory {
  const { point } = territory;
  return !!point && (point.lat !== 0 || point.lon !== 0);
}

/** A site in a neighbourhood… in a world region are 8 levels: longer chains are broken, and would take quadratic time. */
const MAX_LINEAGE = 32;

/** Returns `record` and what it is part of, nearest first. A cycle ends at its first repetition. */
export function ancestors<T>(record: T | undefined, parentOf: (record: T) => T | undefined): T[] {
  const lineage: T[] = [];
  for (let next = record; next && lineage.length < MAX_LINEAGE && !lineage.includes(next); next = parentOf(next))
    lineage.push(next);
  return lineage;
}

/** Returns a territory and those it lies in, nearest first. */
export const withAncestors = (territory: Territory, { territories }: Network): Territory[] =>
  ancestors(territory, ({ parent }) => territories.get(parent ?? ''));

/** Returns the territories in which, or between which, an initiative works; those only mentioned are left out. */
export function territoriesOf({ pairings, places }: Initiative): Territory[] {
  const territories = [
    ...pairings.flatMap((pairing) => pairing.territories),
    ...places.filter(({ role }) => role !== 'mentioned').map(({ territory }) => territory),
  ];
  return [...new Set(territories)];
}
