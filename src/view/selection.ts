import type { Initiative, Network } from '../feed/network.js';
import type { Territory } from '../feed/schema.js';

/** The attributes that narrow what is shown, or set its order; what each asks for is told in `elements/feed-element.ts`. */
export const ASKED = ['initiative', 'member', 'territory', 'country', 'goal', 'theme', 'nature', 'programme', 'status', 'order'] as const;

/** What a tag asks for, as its attributes say it: ids or codes, several by comma. What is absent narrows nothing. */
export type Selection = { [name in (typeof ASKED)[number]]?: string } & {
  /** How many at most. */
  limit?: number;
};

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

const ORDERS: Record<string, (a: Initiative, b: Initiative) => number> = {
  title: (a, b) => (a.item.title ?? '').localeCompare(b.item.title ?? ''),
  territory: (a, b) => (grounds(a)[0]?.name ?? '\uffff').localeCompare(grounds(b)[0]?.name ?? '\uffff'),
  // the undated come last
  recent: (a, b) => latest(b).localeCompare(latest(a)),
};
const latest = ({ coop, item }: Initiative) => coop.period?.end ?? coop.period?.start ?? item.date_published ?? '';

type Ids = readonly (string | undefined)[];

/** What an initiative has, for each thing that can be asked for. */
const HAS: Record<string, (initiative: Initiative, network: Network) => Ids> = {
  initiative: ({ id, item }) => [id, String(item.id)],
  member: ({ partners }, { organisations }) =>
    partners.flatMap(({ organisation }) => lineage(organisation, ({ part_of }) => organisations.get(part_of ?? '')).map(({ id }) => id)),
  territory: (initiative, network) => grounds(initiative).flatMap((territory) => surroundings(territory, network).map(({ id }) => id)),
  country: (initiative, network) =>
    grounds(initiative).flatMap((territory) =>
      surroundings(territory, network).flatMap(({ country }) => [country, country?.toLowerCase()]),
    ),
  goal: ({ coop }) => (coop.sdgs ?? []).map((goal) => String(goal).split('.')[0]),
  theme: ({ coop }) => coop.themes ?? [],
  nature: ({ partners }) => partners.map(({ organisation }) => organisation.nature),
  programme: ({ coop }) => [coop.programme],
  status: ({ coop }) => [coop.status],
};

/** The initiatives and programmes of `network` that `selection` asks for; news are left out. */
export function initiatives(network: Network, selection: Selection): Initiative[] {
  const tests = Object.entries(HAS).flatMap(([name, has]) => {
    const asked = selection[name as (typeof ASKED)[number]]?.split(',').map((id) => id.trim());
    return asked?.some(Boolean) ? [(initiative: Initiative) => has(initiative, network).some((id) => asked.includes(id ?? ' '))] : [];
  });
  const found = [...network.initiatives.values()].filter(
    (initiative) => initiative.coop.type !== 'news' && tests.every((test) => test(initiative)),
  );
  const order = ORDERS[selection.order ?? ''];
  if (order) found.sort(order);
  return selection.limit ? found.slice(0, selection.limit) : found;
}

/** True when the tag asks for less than all. */
export const narrows = (selection: Selection): boolean =>
  Object.entries(selection).some(([key, value]) => value && key !== 'order' && key !== 'limit');
