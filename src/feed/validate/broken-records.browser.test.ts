import { expect } from '@open-wc/testing';
import { cfsi, feed, initiative, partner } from '../../../test/helpers/feed-builders.js';
import { Head, Item, Records } from '../schema/core.js';
import { type Rejection, validateFeed } from './validate-feed.js';
import { isBlank } from './validator.js';

// The schema is the oracle: whatever is broken in a feed, the gate and the schema agree on each record.
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

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Only what the elements read, so that nearly each break bites; one record more, for what the CFSI does not use. */
async function sound() {
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
function spoil(json: object, random: () => number) {
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

/** `record` as the gate first reads it: null, and text of which nothing is seen, are absent. */
const present = (record: unknown): unknown =>
  Array.isArray(record)
    ? record.filter((one) => !isBlank(one)).map(present)
    : record && typeof record === 'object'
      ? Object.fromEntries(
          Object.entries(record).flatMap(([key, value]) => (isBlank(value) ? [] : [[key, present(value)]])),
        )
      : record;

/** As the gate writes ids and goals: text, even where a number was given. */
const normalised = (record: unknown) =>
  JSON.parse(JSON.stringify(record), (key, value) =>
    key === 'id' ? String(value) : key === 'sdgs' ? value.map(String) : value,
  );

const valueAt = (json: unknown, path: string) =>
  path.split(/\.|\[|\]\.?/).reduce((at, key) => (key ? (at as Record<string, unknown> | undefined)?.[key] : at), json);

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

describe('a feed broken in many ways', () => {
  it(`shows all the records that the schema accepts, and none that it does not: ${DOCUMENTS * BREAKS} breaks`, async () => {
    const random = seeded(1);
    const whole = await sound();
    const seen = { refused: 0, mended: 0 };
    for (let document = 0; document < DOCUMENTS; document++) {
      const json = structuredClone(whole);
      for (let n = 0; n < BREAKS; n++) spoil(json, random);
      const checked = await validateFeed(json);
      if ('missing' in checked) {
        expect(Head.safeParse(json).success && Array.isArray(json.items)).equal(false);
        continue;
      }
      for (const refusal of checked.refused) expectQuoted(json, refusal);
      const { head } = checked.feed;
      for (const [name, schema] of Object.entries(SCHEMAS)) {
        const path = name === 'items' ? name : `_coop.${name}`;
        const given = name === 'items' || head._coop ? valueAt(json, path) : undefined;
        const left = checked.refused
          .filter(({ path: at, wholeRecord }) => wholeRecord && at.startsWith(`${path}[`))
          .map(({ path: at }) => Number(at.slice(path.length + 1).split(']')[0]));
        const kept = checked.feed[name as keyof typeof SCHEMAS];
        const sent = Array.isArray(given) ? given : [];
        expect(kept.length, `${document}: ${path}`).equal(sent.length - new Set(left).size);
        let at = 0;
        for (const [index, record] of sent.entries()) {
          const oracle = schema.safeParse(present(record));
          if (left.includes(index)) {
            seen.refused++;
            expect(oracle.success, `${document}: ${path}[${index}] was refused`).equal(false);
            continue;
          }
          const passed = kept[at++];
          expect(normalised(schema.parse(passed)), `${document}: ${path}[${index}] was let in`).deep.equal(passed);
          if (oracle.success) expect(passed, `${document}: ${path}[${index}]`).deep.equal(normalised(oracle.data));
          else seen.mended++;
        }
      }
    }
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    for (const [kind, times] of Object.entries(seen)) expect(times, `the breaks reach «${kind}»`).above(1);
  });
});
