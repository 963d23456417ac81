import { expect } from '@open-wc/testing';
import { cfsi, feed, initiative, partner } from '../../../test/helpers/feed-builders.js';
import { Head, Item, Records } from '../schema/core.js';
import type { Rejection } from './rejections.js';
import { validateFeed } from './validate-feed.js';
import { isBlank, toList } from './validator.js';

// The zod schemas are the oracle: whatever is broken in a feed, validateFeed() and they agree on each record.
const DOCUMENTS = 120;
const BREAKS = 4;

const SCHEMAS = { items: Item, ...Records };
const VALUES: unknown[] = [
  undefined,
  null,
  999,
  -0.5,
  Number.NaN,
  '',
  ' ',
  '\u200b\u3164',
  'javascript:alert(1)',
  'un texte',
  '2015-13',
  '__proto__',
  'x'.repeat(99),
  true,
  [],
  [null, 7, 'a', {}],
  {},
  { lat: '44' },
  JSON.parse('{"__proto__": {"polluted": 1}, "id": "a"}'),
];

/** Returns a pseudorandom generator of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Returns a feed with only what the elements read, so that nearly each break counts, and one record more for what the
 * CFSI does not use.
 */
async function validFeed() {
  const json = await cfsi();
  const records = Object.entries(Records).map(([name, schema]) => [
    name,
    json._coop[name].map((record: unknown) => schema.parse(record)),
  ]);
  const rich = {
    sdgs: [8, '8.8'],
    period: { start: '2015-06', end: '2018', inferred: ['end'] },
    partners: [partner('cfsi', { count: 2, note: 'x' })],
    translations: { en: { title: 'A' } },
  };
  return {
    ...feed({
      ...Object.fromEntries(records),
      items: [...json.items.map((item: unknown) => Item.parse(item)), initiative('rich', rich, { id: 12 })],
    }),
  };
}

/** Puts one of `VALUES` somewhere in `json`, at any depth. */
function breakOnce(json: object, random: () => number) {
  const spots: [Record<string, unknown>, string][] = [];
  (function visit(node: unknown) {
    if (typeof node !== 'object' || !node) return;
    for (const key of Object.keys(node)) {
      spots.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  })(json);
  const [holder, key] = spots[Math.floor(random() * spots.length)] as (typeof spots)[0];
  const value = VALUES[Math.floor(random() * VALUES.length)];
  if (value === undefined && !Array.isArray(holder)) delete holder[key];
  else holder[key] = structuredClone(value);
}

/** Removes null and blank text, which validateFeed() reads as absent. */
const withoutBlanks = (record: unknown): unknown =>
  Array.isArray(record)
    ? record.filter((element) => !isBlank(element)).map(withoutBlanks)
    : record && typeof record === 'object'
      ? Object.fromEntries(
          Object.entries(record).flatMap(([key, value]) => (isBlank(value) ? [] : [[key, withoutBlanks(value)]])),
        )
      : record;

/** Turns ids and goals into text, as validateFeed() does. */
const normalise = (record: unknown) =>
  JSON.parse(JSON.stringify(record), (key, value) =>
    key === 'id' ? String(value) : key === 'sdgs' ? value.map(String) : value,
  );

/** The value at a path of a document. One value in the place of a list is its first element. */
const valueAt = (json: unknown, path: string) =>
  path.split(/\.|\[|\]\.?/).reduce((node, key) => {
    if (!key || (key === '0' && typeof node !== 'object')) return node;
    return (node as Record<string, unknown> | undefined)?.[key];
  }, json);

function expectQuoted(json: unknown, { path, reason }: Rejection) {
  const value = valueAt(json, path);
  const quoted =
    typeof value === 'object'
      ? 'something else'
      : typeof value === 'string'
        ? JSON.stringify(value).slice(0, 39)
        : `${value}`;
  if (isBlank(value)) expect(reason, path).equal('missing');
  else expect(reason, path).include(` expected, ${quoted}`);
}

describe('validateFeed() on broken records', () => {
  it(`accepts the same records as the zod schemas, after ${DOCUMENTS * BREAKS} breaks`, async () => {
    const random = createRandom(1);
    const valid = await validFeed();
    const counts = { rejected: 0, mended: 0 };
    for (let document = 0; document < DOCUMENTS; document++) {
      const json = structuredClone(valid);
      for (let n = 0; n < BREAKS; n++) breakOnce(json, random);
      const validated = await validateFeed(json);
      if (!validated.ok) {
        expect(Head.safeParse(json).success && Array.isArray(json.items)).equal(false);
        continue;
      }
      for (const rejection of validated.rejections.listed) expectQuoted(json, rejection);
      for (const [name, schema] of Object.entries(SCHEMAS)) {
        const path = name === 'items' ? name : `_coop.${name}`;
        const given = valueAt(json, path);
        const rejectedIndexes = validated.rejections.listed
          .filter(({ path: rejected, wholeRecord }) => wholeRecord && rejected.startsWith(`${path}[`))
          .map(({ path: rejected }) => Number(rejected.slice(path.length + 1).split(']')[0]));
        const accepted = validated.feed[name as keyof typeof SCHEMAS];
        const sent = (typeof given === 'object' && toList(given)) || [];
        expect(accepted.length, `${document}: ${path}`).equal(sent.length - new Set(rejectedIndexes).size);
        let position = 0;
        for (const [index, record] of sent.entries()) {
          const oracle = schema.safeParse(withoutBlanks(record));
          if (rejectedIndexes.includes(index)) {
            counts.rejected++;
            expect(oracle.success, `${document}: ${path}[${index}] was rejected`).equal(false);
            continue;
          }
          const result = accepted[position++];
          expect(normalise(schema.parse(result)), `${document}: ${path}[${index}] was accepted`).deep.equal(result);
          if (oracle.success) expect(result, `${document}: ${path}[${index}]`).deep.equal(normalise(oracle.data));
          else counts.mended++;
        }
      }
    }
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    for (const [kind, times] of Object.entries(counts)) expect(times, `${kind} records`).above(1);
  });
});
