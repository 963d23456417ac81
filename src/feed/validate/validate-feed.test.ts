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
      feed({ territories: [territory('a'), territory('b', { name: true }), territory('c')] }),
    );
    expect(valid.territories.map(({ id }) => id)).deep.equal(['a', 'c']);
    expect(rejections).deep.equal([
      { path: '_coop.territories[1].name', reason: 'text expected, true found', wholeRecord: true },
    ]);
  });

  it('rejects no more than the broken part when that part is optional', async () => {
    const broken = initiative('a', {
      places: [place('x'), { role: 'home' }],
      period: { start: '2015-13', end: '2018' },
      themes: true,
    });
    const { feed: valid, rejections } = await validate(feed({ items: [broken] }));
    expect(valid.items[0]?._coop).deep.equal({ slug: 'a', places: [place('x')], period: { end: '2018' } });
    expect(rejections.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal([
      ['items[0]._coop.period.start', false],
      ['items[0]._coop.places[1].territory', false],
      ['items[0]._coop.themes', false],
    ]);
  });

  it('reads the records of a feed that forgets the version and the network of its `_coop` [R44]', async () => {
    for (const head of [{}, { version: 1 }, { version: null, network: null }, { version: 1.0, network: 33 }]) {
      const json = {
        ...feed(),
        _coop: { ...head, territories: [territory('t')], organisations: [{ id: 'o', name: 'O' }] },
      };
      const { feed: valid, rejections } = await validate(json);
      expect([valid.territories.length, valid.organisations.length]).deep.equal([1, 1]);
      expect(rejections).deep.equal([]);
    }
    const { feed: valid, rejections } = await validate({
      ...feed(),
      _coop: { version: {}, territories: [territory('t')] },
    });
    expect(valid.territories.length).equal(1);
    expect(rejections.map(({ path }) => path)).deep.equal(['_coop.version']);
  });

  it('reads a number where a text is expected: a title, a name, an id and the references to it, a year [R44]', async () => {
    const { feed: valid, rejections } = await validate({
      ...feed({
        title: 2024,
        items: [
          initiative('a', { places: [{ territory: 33, role: 'home' }], period: { start: 2015 } }, { title: 1901 }),
        ],
      }),
      _coop: { version: '1.0', network: 'n', territories: [{ id: 33, name: 1789 }] },
    });
    expect(rejections).deep.equal([]);
    expect([valid.head.title, valid.items[0]?.title, valid.territories[0]]).deep.equal([
      '2024',
      '1901',
      { id: '33', name: '1789', kind: 'site' },
    ]);
    expect(valid.items[0]?._coop?.places).deep.equal([place('33', 'home')]);
    expect(valid.items[0]?._coop?.period).deep.equal({ start: '2015' });
  });

  it('reads a list that PHP has written as an object, and a value without its list [R44]', async () => {
    const { feed: valid, rejections } = await validate({
      ...feed(),
      items: { 1: initiative('a', { themes: 'eau' }), 3: initiative('b', { sdgs: 6 }) },
      _coop: { version: '1.0', network: 'n', territories: { 2: territory('t') } },
    });
    expect(rejections).deep.equal([]);
    expect(valid.items.map(({ _coop }) => [_coop?.themes, _coop?.sdgs])).deep.equal([
      [['eau'], undefined],
      [undefined, ['6']],
    ]);
    expect(valid.territories.map(({ id }) => id)).deep.equal(['t']);
  });

  it('counts a million broken records, and lists 50 of them [R36]', async () => {
    const validated = await validateFeed(feed({ items: Array(1_000_000).fill(0) }));
    if (!validated.ok) throw new Error('not a feed');
    const { listed, count, droppedItemCount } = validated.rejections;
    expect([listed.length, count, droppedItemCount]).deep.equal([50, 1_000_000, 1_000_000]);
  });

  it('cuts the keys and the values that a rejection quotes [R36]', async () => {
    const key = 'k'.repeat(50_000);
    const items = [initiative('a', { translations: { [key]: { title: true } } }), initiative('b', { period: key })];
    const { rejections } = await validate(feed({ items }));
    expect(rejections.length).equal(2);
    for (const { path, reason } of rejections) expect(path.length + reason.length).below(200);
  });

  it('gives way within one record: an initiative in 100,000 places, one of them broken', async () => {
    const places = Array.from({ length: 100_000 }, (_, n) => (n === 99_999 ? {} : place('t')));
    let clockReads = 0;
    const validated = await validateFeed(feed({ items: [initiative('a', { places })] }), () => clockReads++ && 0);
    if (!validated.ok) throw new Error('not a feed');
    expect(clockReads).above(1000);
    expect(validated.feed.items[0]?._coop?.places).length(99_999);
    expect(validated.rejections.listed.map(({ path }) => path)).deep.equal(['items[0]._coop.places[99999].territory']);
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
    // no time passes for the page, whose timers would have their turn every 50 ms
    performance.now = () => 0;
    try {
      // one reading of the clock a record, and a few more: 0.1 ms each
      const validated = await validateFeed(json, () => (clock += 0.1));
      expect(validated.ok && validated.feed.items.length).equal(5000);
    } finally {
      delete (performance as Partial<Performance>).now;
      if (real) Object.defineProperty(globalThis, 'scheduler', real);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(yieldedAt.length).above(50);
    for (const [n, time] of yieldedAt.entries()) expect(time - (yieldedAt[n - 1] ?? 0), `slice ${n}, in ms`).below(8.5);
    expect(clock - (yieldedAt.at(-1) as number)).below(8.5);
  });
});
