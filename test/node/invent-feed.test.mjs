import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventFeed, paged } from '../fixtures/invent-feed.mjs';

test('inventFeed() gives the same feed for the same seed, and another for another', () => {
  const feed = JSON.stringify(inventFeed({ initiatives: 50, seed: 7 }));
  assert.equal(JSON.stringify(inventFeed({ initiatives: 50, seed: 7 })), feed);
  assert.notEqual(JSON.stringify(inventFeed({ initiatives: 50, seed: 8 })), feed);
});

test('inventFeed() marks every title as invented', () => {
  const feed = inventFeed({ initiatives: 200, seed: 1 });
  for (const text of [
    feed.title,
    feed.description,
    ...feed.items.map(({ title }) => title),
    ...feed._coop.organisations.map(({ name }) => name),
  ]) {
    assert.match(text, /données fictives/i);
  }
});

test('inventFeed() defines every territory, organisation and pairing that an item names', () => {
  const { items, _coop } = inventFeed({ initiatives: 500, seed: 3 });
  const ids = (list) => new Set(list.map(({ id }) => id));
  const [territories, organisations, pairings] = [
    ids(_coop.territories),
    ids(_coop.organisations),
    ids(_coop.pairings),
  ];
  assert.equal(territories.size, _coop.territories.length, 'territory ids are unique');
  assert.equal(organisations.size, _coop.organisations.length, 'organisation ids are unique');
  assert(organisations.has(_coop.network));
  for (const { _coop: item } of items) {
    assert(item.places.every(({ territory }) => territories.has(territory)));
    assert(item.partners.every(({ organisation }) => organisations.has(organisation)));
    assert((item.pairings ?? []).every((id) => pairings.has(id)));
  }
  assert(
    _coop.pairings.every(
      (pairing) => new Set(pairing.territories).size === pairing.territories.length && pairing.territories.length >= 2,
    ),
  );
});

test('paged() splits a feed into pages that hold every item once, each after the records it names', () => {
  const feed = inventFeed({ initiatives: 25, seed: 1 });
  const files = paged(feed, 10);
  const items = [];
  for (let name = 'feed.feed.json'; name; name = files.get(name).next_url) items.push(...files.get(name).items);
  assert.deepEqual(items, feed.items);
  const defined = new Set();
  for (const page of files.values()) {
    const { _coop } = page;
    for (const { id } of [..._coop.territories, ..._coop.organisations, ..._coop.pairings])
      assert(!defined.has(id) && defined.add(id), id);
    for (const { _coop: item } of page.items)
      for (const id of [
        ...item.places.map(({ territory }) => territory),
        ...item.partners.map(({ organisation }) => organisation),
        ...(item.pairings ?? []),
      ])
        assert(defined.has(id), `${id} comes after the page that needs it`);
    for (const { territories } of _coop.pairings) assert(territories.every((id) => defined.has(id)));
  }
  const { territories, organisations, pairings } = feed._coop;
  assert.equal(defined.size, territories.length + organisations.length + pairings.length);
  assert.equal(files.size, 3);
});

test('inventFeed() and paged() reject what is no number, and quote it', () => {
  assert.throws(() => inventFeed({ initiatives: -1 }), /initiatives: -1 is not/);
  assert.throws(() => inventFeed({ initiatives: 1, seed: Number.NaN }), /seed: NaN is not/);
  assert.throws(() => paged(inventFeed({ initiatives: 1 }), 0), /page: 0 is not/);
});
