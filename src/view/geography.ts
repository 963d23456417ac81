import type { Initiative, Network } from '../feed/model/network.js';
import type { Territory } from '../feed/schema/core.js';

/** `record` and all that it is part of, nearest first; a circle is left at its first turn. */
export function ancestors<T>(record: T | undefined, parent: (record: T) => T | undefined): T[] {
  const line: T[] = [];
  for (let at = record; at && !line.includes(at); at = parent(at)) line.push(at);
  return line;
}

/** A territory and those it lies in. */
export const withAncestors = (territory: Territory, { territories }: Network): Territory[] =>
  ancestors(territory, ({ parent }) => territories.get(parent ?? ''));

/** The territories an initiative works in or between; those only mentioned are not among them. */
export function territoriesOf({ pairings, places }: Initiative): Territory[] {
  const all = [
    ...pairings.flatMap(({ territories }) => territories),
    ...places.filter(({ role }) => role !== 'mentioned').map(({ territory }) => territory),
  ];
  return [...new Set(all)];
}
