import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { MUTANTS } from '../../tools/mutants/list.mjs';

test('whoever rewrites a line that a mutant breaks is told to mend the mutant, which would break nothing any more', () => {
  const lost = MUTANTS.filter(({ file, from }) => readFileSync(file, 'utf8').split(from).length !== 2);
  assert.deepEqual(lost, [], 'mend them in tools/mutants/list.mjs');
  assert(MUTANTS.length >= 20);
});
