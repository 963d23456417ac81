import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { taggedTests } from '../helpers/node/tagged-tests.mjs';

const ROWS = JSON.parse(readFileSync('test/ledger/trust-rows.json', 'utf8'));
const told = taggedTests().flatMap(({ ids }) => ids);

for (const [id, input] of Object.entries(ROWS))
  test(`${id}, ${input}: a sentence of a test begins with it`, () => assert(told.includes(id)));

test('no sentence begins with a row that there is not', () =>
  assert.deepEqual(
    [...new Set(told)].filter((id) => id.startsWith('R') && !(id in ROWS)),
    [],
  ));
