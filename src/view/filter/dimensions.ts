// What initiatives are chosen by: which values each of them has, set out once for each feed.
import type { Work } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';

/** One way to choose. `of` holds the numbers of the values of each initiative, end to end; those of initiative i begin at `starts[i]`. */
export interface Dimension {
  values: readonly string[];
  numbers: ReadonlyMap<string, number>;
  starts: Uint32Array;
  of: Uint32Array;
}

/** `record` and all that it is part of, nearest first; a circle is left at its first turn. */
function lineage<T>(record: T | undefined, parent: (record: T) => T | undefined): T[] {
  const line: T[] = [];
  for (let at = record; at && !line.includes(at); at = parent(at)) line.push(at);
  return line;
}

/** A territory and those it lies in. */
export const surroundings = (territory: Territory, { territories }: Network): Territory[] =>
  lineage(territory, ({ parent }) => territories.get(parent ?? ''));

/** The territories an initiative works in or between; those only mentioned are not among them. */
export function grounds({ pairings, places }: Initiative): Territory[] {
  const all = [
    ...pairings.flatMap(({ territories }) => territories),
    ...places.filter(({ role }) => role !== 'mentioned').map(({ territory }) => territory),
  ];
  return [...new Set(all)];
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
    partners.flatMap(({ organisation }) => lineage(organisation, ({ part_of }) => organisations.get(part_of ?? '')).map(({ id }) => id)),
  territory: (initiative, network) => grounds(initiative).flatMap((territory) => surroundings(territory, network).map(({ id }) => id)),
  pairing: ({ pairings }) => pairings.map(({ id }) => id),
  country: (initiative, network) =>
    grounds(initiative).flatMap((territory) => surroundings(territory, network).map(({ country }) => country)),
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
export const shown = (network: Network): readonly Initiative[] => knownOf(network).all;

/** One dimension of all that `shown` gives, in its order. */
export function* dimension(network: Network, name: string): Work<Dimension> {
  const { all, dimensions } = knownOf(network);
  let found = dimensions.get(name);
  if (!found) {
    const numbers = new Map<string, number>();
    const starts = [0];
    const of: number[] = [];
    for (const initiative of all) {
      yield;
      const values = DIMENSIONS[name]?.(initiative, network) ?? [];
      for (const value of new Set(values)) {
        if (!value) continue;
        let number = numbers.get(value);
        if (number === undefined) numbers.set(value, (number = numbers.size));
        of.push(number);
      }
      starts.push(of.length);
    }
    found = { values: [...numbers.keys()], numbers, starts: Uint32Array.from(starts), of: Uint32Array.from(of) };
    dimensions.set(name, found);
  }
  return found;
}
