import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { taggedTests } from '../helpers/node/tagged-tests.mjs';

const ROWS = JSON.parse(readFileSync('test/ledger/trust-rows.json', 'utf8'));
const taggedIds = taggedTests().flatMap(({ ids }) => ids);

for (const [id, input] of Object.entries(ROWS))
  test(`${id}, ${input}: the title of a test has this id`, () => assert(taggedIds.includes(id)));

test('no test has the id of a row that does not exist', () =>
  assert.deepEqual(
    [...new Set(taggedIds)].filter((id) => id.startsWith('R') && !(id in ROWS)),
    [],
  ));
