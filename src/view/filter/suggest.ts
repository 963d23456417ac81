import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { buildDimension } from './dimensions.js';
import { type Filters, parseValues } from './query.js';

/** An id that an attribute asks for and no record of the feed has, and the ids that come nearest, each with its name. */
export interface UnknownId {
  attribute: string;
  value: string;
  nearest: [id: string, name: string][];
}

/** How many that come near are told, and how far they may be, as a part of the longer of the two. */
const TOLD = 3;
const NEAR = 0.5;
/** Letters of a title that are compared. */
const LETTERS = 60;

type Names = Map<string, readonly (string | undefined)[]>;

const namesOf = <T>(records: ReadonlyMap<string, T>, names: (record: T) => readonly (string | undefined)[]): Names =>
  new Map([...records].map(([id, record]) => [id, names(record)]));
const listed = (values: Iterable<string>): Names => new Map([...values].map((value) => [value, []]));

/** All that may be asked for by an attribute: what an initiative has, and the records that none has named yet. */
const RECORDS: Record<string, (network: Network) => Names> = {
  initiative: ({ initiatives }) => namesOf(initiatives, ({ item }) => [item.title]),
  member: ({ organisations }) => namesOf(organisations, ({ name, acronym }) => [name, acronym]),
  territory: ({ territories }) => namesOf(territories, ({ name }) => [name]),
  pairing: ({ pairings }) => namesOf(pairings, ({ territories }) => [territories.map(({ name }) => name).join(' ')]),
  programme: ({ raw }) => new Map(raw.flatMap((page) => told(page, 'programmes').map(entry))),
  phase: ({ raw }) =>
    new Map(raw.flatMap((page) => told(page, 'programmes').flatMap((one) => records(one.phases).map(entry)))),
  theme: ({ raw }) => new Map(raw.flatMap((page) => told(page, 'themes').map(entry))),
  goal: () => listed([...Array(17)].map((_, n) => `${n + 1}`)),
  status: () => listed(['planned', 'ongoing', 'completed']),
};

/** A record of a page as it came: no more is known of it. */
type Raw = { id: string } & Record<string, unknown>;

const records = (list: unknown): Raw[] =>
  Array.isArray(list) ? list.filter((one) => typeof one?.id === 'string') : [];
const told = (page: unknown, list: string): Raw[] =>
  records((page as { _coop?: Record<string, unknown> } | null)?._coop?.[list]);
const entry = ({ id, name, label = name }: Raw): [string, string[]] => [id, typeof label === 'string' ? [label] : []];

/** As it is compared: accents, capitals and what stands between words do not matter. */
const plain = (text: string): string =>
  text
    .slice(0, LETTERS)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many letters are to be changed, added or left out to make `b` of `a` (Levenshtein). */
export function levenshtein(a: string, b: string): number {
  let row = [...Array(b.length + 1)].map((_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]),
      );
    row = next;
  }
  return row[b.length] as number;
}

/** 0 for the same, 1 for nothing in common; what holds the other whole is near. */
function apart(a: string, b: string): number {
  if (!a || !b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const whole = levenshtein(a, b) / long.length;
  return short.length > 2 && ` ${long} `.includes(` ${short} `) ? Math.min(whole, NEAR / 2) : whole;
}

/** The ids that `asked` names and the feed does not have. Words, years and countries without initiatives are no mistake. */
export function* suggestIds(network: Network, asked: Filters): Task<UnknownId[]> {
  const found: UnknownId[] = [];
  for (const [attribute, recordsOf] of Object.entries(RECORDS)) {
    const wanted = parseValues(attribute, asked[attribute as keyof Filters]);
    if (!wanted.length) continue;
    const known = new Map([...listed((yield* buildDimension(network, attribute)).values), ...recordsOf(network)]);
    for (const value of wanted) {
      if (known.has(value)) continue;
      const near: [far: number, id: string, name: string][] = [];
      for (const [id, names] of known) {
        yield;
        const far = Math.min(...[id, ...names].map((name) => apart(plain(value), plain(name ?? ''))));
        if (far <= NEAR) near.push([far, id, names[0] ?? '']);
      }
      near.sort(([a], [b]) => a - b);
      found.push({ attribute, value, nearest: near.slice(0, TOLD).map(([, id, name]) => [id, name]) });
    }
  }
  return found;
}
