// What initiatives are chosen by: which values each of them has, set out once for each feed.
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { ancestors, territoriesOf, withAncestors } from '../geography.js';

/** One way to choose. `of` holds the numbers of the values of each initiative, end to end; those of initiative i begin at `starts[i]`. */
export interface Dimension {
  values: readonly string[];
  indexByValue: ReadonlyMap<string, number>;
  offsets: Uint32Array;
  indexes: Uint32Array;
}

/** Every year of its period; one without an end is told up to the year in which the feed was last updated. */
function years({ coop: { period } }: Initiative, { head }: Network): string[] {
  const year = (date = '') => Number(date.slice(0, 4));
  const start = year(period?.start ?? period?.end);
  const end = year(period?.end ?? (period?.ongoing ? head._coop?.updated : undefined)) || start;
  // a slip of the pen, the year 20, makes no two thousand choices
  return start > 1800 && end < 2200 ? [...Array(Math.max(1, end - start + 1))].map((_, n) => `${start + n}`) : [];
}

type Values = readonly (string | undefined)[];

/** What an initiative has, for each thing that can be asked for. */
export const DIMENSIONS: Record<string, (initiative: Initiative, network: Network) => Values> = {
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

interface Known {
  all: readonly Initiative[];
  dimensions: Map<string, Dimension>;
}
const known = new WeakMap<Network, Known>();

function knownOf(network: Network): Known {
  let found = known.get(network);
  if (!found) {
    const all = [...network.initiatives.values()].filter(({ coop }) => coop.type !== 'news');
    known.set(network, (found = { all, dimensions: new Map() }));
  }
  return found;
}

/** The initiatives and programmes of a feed; news are left out. */
export const listedInitiatives = (network: Network): readonly Initiative[] => knownOf(network).all;

/** One dimension of all that `shown` gives, in its order. */
export function* buildDimension(network: Network, name: string): Task<Dimension> {
  const { all, dimensions } = knownOf(network);
  let found = dimensions.get(name);
  if (!found) {
    const indexByValue = new Map<string, number>();
    const starts = [0];
    const of: number[] = [];
    for (const initiative of all) {
      yield;
      const values = DIMENSIONS[name]?.(initiative, network) ?? [];
      for (const value of new Set(values)) {
        if (!value) continue;
        let number = indexByValue.get(value);
        if (number === undefined) indexByValue.set(value, (number = indexByValue.size));
        of.push(number);
      }
      starts.push(of.length);
    }
    found = {
      values: [...indexByValue.keys()],
      indexByValue,
      offsets: Uint32Array.from(starts),
      indexes: Uint32Array.from(of),
    };
    dimensions.set(name, found);
  }
  return found;
}
