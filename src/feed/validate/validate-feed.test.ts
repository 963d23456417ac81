import { expect } from 'chai';
import { cfsi, feed, initiative, place, territory, validate } from '../../../test/helpers/feed-builders.js';
import { Head, Item, Records } from '../schema/core.js';
import { validateFeed } from './validate-feed.js';

describe('validateFeed()', () => {
  it('reads the feed of the CFSI as its zod schemas do, without rejections', async () => {
    const json = await cfsi();
    const { feed: valid, rejections } = await validate(json);
    expect(rejections).deep.equal([]);
    expect(valid.head).deep.equal(Head.parse(json));
    expect(valid.items).deep.equal(json.items.map((item: unknown) => Item.parse(item)));
    for (const [name, Record] of Object.entries(Records))
      expect(valid[name as keyof typeof Records], name).deep.equal(
        json._coop[name].map((record: unknown) => Record.parse(record)),
      );
  });

  it('returns the missing key of a document that is no feed', async () => {
    const missingKey = async (json: unknown) => ((await validateFeed(json)) as { missingKey?: string }).missingKey;
    for (const json of [null, undefined, [], {}, 'feed', 7, { title: 'T', items: [] }])
      expect(await missingKey(json), JSON.stringify(json)).equal('version');
    expect(await missingKey(feed({ version: 'https://www.rssboard.org/rss' }))).equal('version');
    expect(await missingKey(feed({ title: null }))).equal('title');
    expect(await missingKey(feed({ items: null }))).equal('items');
    expect(await missingKey(feed({ items: { length: 1 } }))).equal('items');
  });

  it('returns the version as the missing key, even where an optional part is broken too', async () => {
    expect(await validateFeed({ ...feed({ version: 'RSS' }), next_url: 5 })).deep.equal({
      ok: false,
      missingKey: 'version',
    });
  });

  it('accepts a plain JSON Feed, and null for an absent value', async () => {
    for (const _coop of [null, undefined]) {
      const { feed: valid, rejections } = await validate({
        ...feed(),
        items: [{ id: 'a', title: null, _coop: null }],
        _coop,
      });
      expect(valid.items).deep.equal([{ id: 'a' }]);
      expect(valid.territories).deep.equal([]);
      expect(rejections).deep.equal([]);
    }
  });

  it('keeps the valid records beside a broken one, which it rejects with path and value', async () => {
    const { feed: valid, rejections } = await validate(
      feed({ territories: [territory('a'), territory('b', { name: 12 }), territory('c')] }),
    );
    expect(valid.territories.map(({ id }) => id)).deep.equal(['a', 'c']);
    expect(rejections).deep.equal([
      { path: '_coop.territories[1].name', reason: 'text expected, 12 found', wholeRecord: true },
    ]);
  });

  it('rejects no more than the broken part when that part is optional', async () => {
    const broken = initiative('a', {
      places: [place('x'), { role: 'home' }],
      period: { start: '2015-13', end: '2018' },
      themes: 'eau',
    });
    const { feed: valid, rejections } = await validate(feed({ items: [broken] }));
    expect(valid.items[0]?._coop).deep.equal({ slug: 'a', places: [place('x')], period: { end: '2018' } });
    expect(rejections.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal([
      ['items[0]._coop.period.start', false],
      ['items[0]._coop.places[1].territory', false],
      ['items[0]._coop.themes', false],
    ]);
  });

  it('yields to the page every 8 ms while it reads 5,000 initiatives', async () => {
    const json = feed({ items: Array.from({ length: 5000 }, (_, n) => initiative(`i${n}`)) });
    let clock = 0;
    const yieldedAt: number[] = [];
    const real = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    Object.defineProperty(globalThis, 'scheduler', {
      configurable: true,
      value: { yield: async () => yieldedAt.push(clock) },
    });
    try {
      // one reading of the clock a record, and a few more: 0.1 ms each
      const validated = await validateFeed(json, () => (clock += 0.1));
      expect(validated.ok && validated.feed.items.length).equal(5000);
    } finally {
      if (real) Object.defineProperty(globalThis, 'scheduler', real);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(yieldedAt.length).above(50);
    for (const [n, time] of yieldedAt.entries()) expect(time - (yieldedAt[n - 1] ?? 0), `slice ${n}, in ms`).below(8.5);
    expect(clock - (yieldedAt.at(-1) as number)).below(8.5);
  });
});
