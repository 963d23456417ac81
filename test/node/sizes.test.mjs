import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeFaults } from '../../tools/sizes.mjs';

const weight = { name: 'list page', bytes: 17_000, recorded: 17_000, limit: 18_000 };
const tag = { tag: 'coop-filter-bar', bytes: 5_000, limit: 5_200 };

test('sizeFaults() accepts weights within their limits and within 250 B of the record', () => {
  assert.deepEqual(sizeFaults([weight, { ...weight, bytes: 17_250 }, { ...weight, bytes: 16_750 }], [tag]), []);
  assert.deepEqual(sizeFaults([{ ...weight, limit: undefined }], []), []);
});

test('sizeFaults() rejects a page over its limit', () => {
  assert.deepEqual(sizeFaults([{ ...weight, bytes: 18_001, recorded: 18_001 }], []), [
    'list page: 18001 B, over its limit of 18000 B.',
  ]);
});

test('sizeFaults() rejects a record that is off by more than 250 B, either way', () => {
  for (const bytes of [17_251, 16_749])
    assert.match(
      sizeFaults([{ ...weight, bytes }], []).join(),
      /records 17000 B\. To record it: npm run size -- --write/,
    );
});

test('sizeFaults() rejects a tag that adds more than its limit', () => {
  assert.match(sizeFaults([], [{ ...tag, bytes: 5_201 }]).join(), /^coop-filter-bar adds 5201 B .* limit of 5200 B\.$/);
});
