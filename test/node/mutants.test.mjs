import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MUTANTS } from '../../tools/mutants/list.mjs';

test('each mutant changes a text that stands once in its file', () => {
  const lost = MUTANTS.filter(({ file, from }) => readFileSync(file, 'utf8').split(from).length !== 2);
  assert.deepEqual(lost, [], 'update them in tools/mutants/list.mjs');
  assert(MUTANTS.length >= 20);
});

test('each mutant names tests that exist', () => {
  for (const { breaks, tests } of MUTANTS) {
    assert(tests.length, breaks);
    for (const path of tests) assert(existsSync(path), `${breaks}: ${path}`);
  }
});
