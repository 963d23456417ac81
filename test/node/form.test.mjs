// Limits of form for the source: short files, short lines, small folders. Generated data and files of words are
// exempt as each test says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';

const MAX_LINES = 260;
const MAX_COLUMNS = 140;
const MAX_FILES = 15;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`)
  .sort();
const isGenerated = (path) => /\.data\.ts$|\/generated\//.test(path);
const isTest = (path) => path.endsWith('.test.ts');
const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split('\n');
/** One sentence of words, or one example in the reference: neither can be broken. */
const isUnbreakable = (line) => /^\s*(\w+: )?'[^']*',?$|^ \* <coop-.*>$/.test(line);
const tooLong = (path) =>
  linesOf(path).flatMap((line, i) => (line.length > MAX_COLUMNS && !isUnbreakable(line) ? `${path}:${i + 1}` : []));

test('the source is found', () => assert(files.length > 200));

test(`no file of the source has more than ${MAX_LINES} lines, tests aside`, () => {
  const long = files.filter((path) => !isTest(path) && !isGenerated(path) && linesOf(path).length > MAX_LINES);
  assert.deepEqual(long, []);
});

test(`no line of the source has more than ${MAX_COLUMNS} columns`, () =>
  assert.deepEqual(files.filter((path) => !isGenerated(path)).flatMap(tooLong), []));

test(`no folder of the source holds more than ${MAX_FILES} files, tests aside`, () => {
  const counts = new Map();
  for (const path of files.filter((path) => !isTest(path)))
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  assert.deepEqual(
    [...counts].filter(([, count]) => count > MAX_FILES),
    [],
  );
});

test('src/elements holds folders of tags alone, each with a file of its name', () => {
  for (const entry of readdirSync('src/elements', { withFileTypes: true })) {
    assert(entry.isDirectory(), `src/elements/${entry.name}`);
    assert(files.includes(`src/elements/${entry.name}/${entry.name}.ts`), `src/elements/${entry.name}`);
  }
});
