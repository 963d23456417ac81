import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ROWS = JSON.parse(readFileSync('test/trust-rows.json', 'utf8'));

/** The sentences of all tests, as they are written in the source: what follows `it(`, `visit(` and `test(`. */
const sentences = ['src', 'test', 'tools']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.(test\.ts|test\.mjs|e2e\.mjs)$/.test(path))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\b(?:it|visit|test)\(\s*['"`]((?:R\d+ )+)/g)].map(([, ids]) => ids));

for (const [id, input] of Object.entries(ROWS))
  test(`${id}, ${input}: a sentence of a test begins with it`, () => assert(sentences.some((ids) => ids.split(' ').includes(id))));

test('no sentence begins with a row that there is not', () =>
  assert.deepEqual(
    [...new Set(sentences.flatMap((ids) => ids.trim().split(' ')))].filter((id) => !(id in ROWS)),
    [],
  ));
