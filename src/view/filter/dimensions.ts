// Indexes the initiatives of a feed by what they can be filtered by: territory, theme, year and so on.
import { memoizeTask } from '../../common/memoize-task.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { ancestors, territoriesOf, withAncestors } from '../geography.js';
import { listedInitiatives } from './listed-initiatives.js';
import type { QUERY_ATTRIBUTES } from './query.js';
import { MAX_YEAR, MIN_YEAR, yearsBetween } from './values.js';

/**
 * Which listed initiatives have which values, as a typed-array index: a sparse matrix in compressed rows (CSR).
 * `indexes` holds the values of all initiatives end to end, each as an index into `values`; those of initiative `i`
 * begin at `offsets[i]` and end before `offsets[i + 1]`.
 */
export interface Dimension {
  values: readonly string[];
  indexByValue: ReadonlyMap<string, number>;
  offsets: Uint32Array;
  indexes: Uint32Array;
}

/** Returns each year of the period. One that is ongoing lasts until the year of the feed's last update. */
function years({ coop: { period } }: Initiative, { head }: Network): string[] {
  const year = (date = '') => Number(date.slice(0, 4));
  const start = year(period?.start ?? period?.end);
  const end = year(period?.end ?? (period?.ongoing ? head._coop?.updated : undefined)) || start;
  // a typing error, the year 20, must not give two thousand years
  return start > MIN_YEAR && end < MAX_YEAR ? yearsBetween(start, Math.max(start, end)) : [];
}

type Values = readonly (string | undefined)[];

type DimensionName = Exclude<(typeof QUERY_ATTRIBUTES)[number], 'query' | 'order'>;

/**
 * The values of an initiative, for each attribute that filters by ids or codes. A new facet is an attribute
 * (`QUERY_ATTRIBUTES`), its values here, and a field of the filter bar (elements/filter-bar/fields.ts).
 */
export const DIMENSIONS: Readonly<Record<DimensionName, (initiative: Initiative, network: Network) => Values>> = {
  initiative: ({ id, item }) => [id, String(item.id)],
  member: ({ partners }, { organisations }) =>
    partners.flatMap(({ organisation }) =>
      ancestors(organisation, ({ part_of }) => organisations.get(part_of ?? '')).map(({ id }) => id),
    ),
  territory: (initiative, network) =>
    territoriesOf(initiative).flatMap((territory) => withAncestors(territory, network).map(({ id }) => id)),
  pairing: ({ pairings }) => pairings.map(({ id }) => id),
  country: (initiative, network) =>
    territoriesOf(initiative).flatMap((territory) => withAncestors(territory, network).map(({ country }) => country)),
  goal: ({ coop }) => (coop.sdgs ?? []).map((goal) => String(goal).split('.')[0]),
  theme: ({ coop }) => coop.themes ?? [],
  nature: ({ partners }) => partners.map(({ organisation }) => organisation.nature),
  programme: ({ coop }) => [coop.programme],
  phase: ({ coop }) => [coop.phase],
  status: ({ coop }) => [coop.status],
  years,
};

/** Indexes the listed initiatives by one dimension. */
export const buildDimension = memoizeTask(function* (network: Network, name: string): Task<Dimension> {
  const indexByValue = new Map<string, number>();
  const offsets = [0];
  const indexes: number[] = [];
  for (const initiative of listedInitiatives(network)) {
    yield;
    for (const value of new Set(DIMENSIONS[name as DimensionName]?.(initiative, network))) {
      if (!value) continue;
      let index = indexByValue.get(value);
      if (index === undefined) indexByValue.set(value, (index = indexByValue.size));
      indexes.push(index);
    }
    offsets.push(indexes.length);
  }
  return {
    values: [...indexByValue.keys()],
    indexByValue,
    offsets: Uint32Array.from(offsets),
    indexes: Uint32Array.from(indexes),
  };
});
