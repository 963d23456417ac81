// R34: no text of a stranger makes a regular expression take longer than reading it. Each one of src/ is proven linear by
// recheck, which searches for the worst input of an expression, or stands in BOUNDED with what limits its input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { regularExpressions, regularExpressionsIn } from '../helpers/node/regular-expressions.mjs';

// its pure JavaScript: no Java and no program of another's making runs
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** How long recheck may search before it says «unknown»: 4 s on a quiet machine for the longest. */
const SEARCH_TIMEOUT_MS = 300_000;
const MAX_FEED_BYTES = 8_000_000;

/** Expressions that are not linear, by the beginning of their pattern: the longest text they see, and where it is cut. */
const BOUNDED = {
  '\\b(Warning|Notice|Deprecated|(Fatal|Parse) error)': [4000, 'MAX_SEARCHED in feed/load/classify-body.ts'],
  // linear, but each step of it takes room on the stack
  '^(\\\\.|[^\\\\])*(?=,)': [2001, 'MAX_VALUE_LENGTH in ui/features/permalink/url-params.ts'],
};
const boundOf = (pattern) => Object.entries(BOUNDED).find(([start]) => pattern.startsWith(start))?.[1];

const expressions = regularExpressions();

test('regularExpressionsIn() finds literals, and expressions made from text', () => {
  const source = 'const a: RegExp = /x+/gu; new RegExp(b); RegExp(c); f("/no/");';
  assert.deepEqual(regularExpressionsIn(source), [{ pattern: 'x+', flags: 'gu' }, {}, {}]);
  assert(expressions.length > 50);
});

test('no regular expression of src/ is made from text', () =>
  assert.deepEqual(
    expressions.filter(({ pattern }) => pattern === undefined),
    [],
  ));

test('every bound names an expression of src/', () => {
  for (const start of Object.keys(BOUNDED))
    assert(
      expressions.some(({ pattern }) => pattern.startsWith(start)),
      start,
    );
});

for (const { file, pattern, flags } of expressions)
  test(`/${pattern}/${flags} in ${file} is linear, or sees a bounded text [R34]`, () => {
    const { status, complexity, checker, attack } = checkSync(pattern, flags, { timeout: SEARCH_TIMEOUT_MS });
    if (status === 'safe') return;
    const [maxChars] = boundOf(pattern) ?? [];
    // what recheck has only guessed, for lack of a proof, is tried on a whole feed
    const isGuess = checker === 'fuzz';
    assert(maxChars || isGuess, `${file}: ${complexity?.summary ?? status}, for example with ${attack?.pattern}`);
    // the worst text of that length: it ends, or the process is ended
    const text = worstText(attack, maxChars ?? MAX_FEED_BYTES);
    assert.equal(endsOn([{ pattern, flags }], [text]).status, 0, `${file}: with ${attack.pattern}`);
  });

/** The text that recheck has found, pumped to a length. */
function worstText({ pumps, suffix }, length) {
  const share = length / pumps.length;
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(share / pump.length)).join('') + suffix;
}

/** Matches each expression against each text in a process of its own, which is ended after a minute. */
const endsOn = (regexes, texts) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { readFileSync } from 'node:fs';
       const { regexes, texts } = JSON.parse(readFileSync(0, 'utf8'));
       for (const { pattern, flags } of regexes)
         for (const text of texts) text.repeat(1).replace(new RegExp(pattern, flags), '');`,
    ],
    { input: JSON.stringify({ regexes, texts }), timeout: 60_000 },
  );

test('the linear ones read 8 MB of the texts that are worst for most [R34]', () => {
  const linear = expressions.filter(({ pattern }) => !boundOf(pattern));
  const units = [
    ' ',
    'a',
    '<',
    '<input ',
    '<script ',
    '</script ',
    '<!--',
    '&#',
    '&#x1',
    'type=',
    '/*',
    '\n',
    '-',
    '1',
    '\u0301',
    '\u2013',
  ];
  const texts = units.map((unit) => unit.repeat(MAX_FEED_BYTES / Buffer.byteLength(unit)));
  for (let first = 0; first < texts.length; first += 3) {
    const { status, signal, stderr } = endsOn(linear, texts.slice(first, first + 3));
    assert.equal(status, 0, `${signal} ${units.slice(first, first + 3).map(JSON.stringify)} ${stderr}`);
  }
});
