import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventFeed, paged } from '../fixtures/invent-feed.mjs';

test('a developer who gives the same seed gets the same feed, and another with another seed', () => {
  const feed = JSON.stringify(inventFeed({ initiatives: 50, seed: 7 }));
  assert.equal(JSON.stringify(inventFeed({ initiatives: 50, seed: 7 })), feed);
  assert.notEqual(JSON.stringify(inventFeed({ initiatives: 50, seed: 8 })), feed);
});

test('a visitor can never take an invented feed for a real one', () => {
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

test('every territory, organisation and pairing that an invented item names is in the feed', () => {
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

test('a reader that follows the pages of an invented feed meets every item once', () => {
  const feed = inventFeed({ initiatives: 25, seed: 1 });
  const files = paged(feed, 10);
  const met = [];
  for (let name = 'feed.feed.json'; name; name = files.get(name).next_url) met.push(...files.get(name).items);
  assert.deepEqual(met, feed.items);
  const known = new Set();
  for (const { items, _coop } of files.values()) {
    for (const { id } of [..._coop.territories, ..._coop.organisations, ..._coop.pairings])
      assert(!known.has(id) && known.add(id), id);
    for (const { _coop: its } of items)
      for (const id of [
        ...its.places.map((one) => one.territory),
        ...its.partners.map((one) => one.organisation),
        ...(its.pairings ?? []),
      ])
        assert(known.has(id), `${id} comes after the page that needs it`);
    for (const { territories } of _coop.pairings) assert(territories.every((id) => known.has(id)));
  }
  const { territories, organisations, pairings } = feed._coop;
  assert.equal(known.size, territories.length + organisations.length + pairings.length);
  assert.equal(files.size, 3);
});

test('a developer who asks for a number that is none is told which', () => {
  assert.throws(() => inventFeed({ initiatives: -1 }), /initiatives: -1 is not/);
  assert.throws(() => inventFeed({ initiatives: 1, seed: Number.NaN }), /seed: NaN is not/);
  assert.throws(() => paged(inventFeed({ initiatives: 1 }), 0), /page: 0 is not/);
});
