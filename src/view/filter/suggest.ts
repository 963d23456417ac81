// Suggests ids of the feed in place of one that it does not have, as a compiler does for a misspelt name.
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { buildDimension } from './dimensions.js';
import type { Filters } from './query.js';
import { normalizeForSearch } from './search.js';
import { parseValues } from './values.js';

/** A value of an attribute that no record of the feed has, and the most similar ids, each with its name. */
export interface UnknownId {
  attribute: string;
  value: string;
  nearest: [id: string, name: string][];
}

const MAX_SUGGESTIONS = 3;
/** Unknown values of one attribute that get suggestions: each is compared with all ids of the feed. */
const MAX_UNKNOWN = 10;
/** The greatest dissimilarity of a suggestion, between 0 and 1. */
const MAX_DISTANCE = 0.5;
/** Only the beginning of a title is compared: the time that takes grows with the product of both lengths. */
const MAX_CHARS = 60;

type NamesById = Map<string, readonly (string | undefined)[]>;

const namesById = <T>(
  records: ReadonlyMap<string, T>,
  namesOf: (record: T) => readonly (string | undefined)[],
): NamesById => new Map([...records].map(([id, record]) => [id, namesOf(record)]));
const withoutNames = (ids: Iterable<string>): NamesById => new Map([...ids].map((id) => [id, []]));

/**
 * What each attribute may ask for besides what initiatives have: all records of the feed, also those that no
 * initiative uses.
 */
const RECORDS: Record<string, (network: Network) => NamesById> = {
  initiative: ({ initiatives }) => namesById(initiatives, ({ item }) => [item.title]),
  member: ({ organisations }) => namesById(organisations, ({ name, acronym }) => [name, acronym]),
  territory: ({ territories }) => namesById(territories, ({ name }) => [name]),
  pairing: ({ pairings }) => namesById(pairings, ({ territories }) => [territories.map(({ name }) => name).join(' ')]),
  programme: ({ raw }) => new Map(raw.flatMap((page) => rawRecords(page, 'programmes').map(toEntry))),
  phase: ({ raw }) =>
    new Map(
      raw.flatMap((page) =>
        rawRecords(page, 'programmes').flatMap((programme) => withIds(programme.phases).map(toEntry)),
      ),
    ),
  theme: ({ raw }) => new Map(raw.flatMap((page) => rawRecords(page, 'themes').map(toEntry))),
  goal: () => withoutNames([...Array(17)].map((_, n) => `${n + 1}`)),
  status: () => withoutNames(['planned', 'ongoing', 'completed']),
};

/** A record of a page as it was published: only its id has been checked. */
type RawRecord = { id: string } & Record<string, unknown>;

const withIds = (list: unknown): RawRecord[] =>
  Array.isArray(list) ? list.filter((record) => typeof record?.id === 'string') : [];
const rawRecords = (page: unknown, list: string): RawRecord[] =>
  withIds((page as { _coop?: Record<string, unknown> } | null)?._coop?.[list]);
const toEntry = ({ id, name, label = name }: RawRecord): [string, string[]] => [
  id,
  typeof label === 'string' ? [label] : [],
];

const normalize = (text: string): string => normalizeForSearch(text.slice(0, MAX_CHARS)).trim();

/**
 * Returns the Levenshtein distance: how many letters to change, add or remove to turn `a` into `b`. Keeps one row of
 * the matrix.
 */
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

/**
 * Returns 0 for two equal texts, 1 for two with nothing in common. A text that contains the other as whole words is
 * close to it.
 */
function dissimilarity(a: string, b: string): number {
  if (!a || !b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const distance = levenshtein(a, b) / long.length;
  return short.length > 2 && ` ${long} `.includes(` ${short} `) ? Math.min(distance, MAX_DISTANCE / 2) : distance;
}

/**
 * Returns the ids that `filters` ask for and the feed does not have, each with its suggestions: the nearest ids and
 * names. Words, years, natures and countries can be any.
 */
export function* findUnknownIds(network: Network, filters: Filters): Task<UnknownId[]> {
  const unknown: UnknownId[] = [];
  for (const [attribute, recordsOf] of Object.entries(RECORDS)) {
    const wanted = parseValues(attribute, filters[attribute as keyof Filters]);
    if (!wanted.length) continue;
    const { values } = yield* buildDimension(network, attribute);
    const candidates = new Map([...withoutNames(values), ...recordsOf(network)]);
    for (const value of wanted.filter((id) => !candidates.has(id)).slice(0, MAX_UNKNOWN)) {
      const similar: { distance: number; id: string; name: string }[] = [];
      const wantedText = normalize(value);
      for (const [id, names] of candidates) {
        yield;
        const distances = [id, ...names].map((name) => dissimilarity(wantedText, normalize(name ?? '')));
        const distance = Math.min(...distances);
        if (distance <= MAX_DISTANCE) similar.push({ distance, id, name: names[0] ?? '' });
      }
      similar.sort((a, b) => a.distance - b.distance);
      unknown.push({ attribute, value, nearest: similar.slice(0, MAX_SUGGESTIONS).map(({ id, name }) => [id, name]) });
    }
  }
  return unknown;
}
