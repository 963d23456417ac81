import { expect } from 'chai';
import {
  cfsi,
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { Head, Item, Records } from '../schema/core.js';
import { validateFeed } from './validate-feed.js';

async function gate(json: unknown) {
  const checked = await validateFeed(json);
  if ('missing' in checked) throw new Error(`${checked.missing} is missing`);
  return checked;
}
const told = async (json: unknown) => (await gate(json)).refused.map(({ path, reason }) => `${path}: ${reason}`);

describe('what a publisher sends, at the gate', () => {
  it('passes whole when it is sound: the feed of the CFSI, as the schema reads it', async () => {
    const json = await cfsi();
    const { feed: passed, refused } = await gate(json);
    expect(refused).deep.equal([]);
    expect(passed.head).deep.equal(Head.parse(json));
    expect(passed.items).deep.equal(json.items.map((item: unknown) => Item.parse(item)));
    for (const [name, Record] of Object.entries(Records))
      expect(passed[name as keyof typeof Records], name).deep.equal(
        json._coop[name].map((record: unknown) => Record.parse(record)),
      );
  });

  it('is named by its missing key when it is no feed', async () => {
    const missing = async (json: unknown) => ((await validateFeed(json)) as { missing?: string }).missing;
    for (const json of [null, undefined, [], {}, 'feed', 7, { title: 'T', items: [] }])
      expect(await missing(json), JSON.stringify(json)).equal('version');
    expect(await missing(feed({ version: 'https://www.rssboard.org/rss' }))).equal('version');
    expect(await missing(feed({ title: null }))).equal('title');
    expect(await missing(feed({ items: null }))).equal('items');
    expect(await missing(feed({ items: { length: 1 } }))).equal('items');
  });

  it('lacks its version, and not an optional part that is broken too', async () => {
    expect(await validateFeed({ ...feed({ version: 'RSS' }), next_url: 5 })).deep.equal({ missing: 'version' });
  });

  it('may be a plain JSON Feed, or say null for what it does not know', async () => {
    for (const _coop of [null, undefined]) {
      const { feed: passed, refused } = await gate({
        ...feed(),
        items: [{ id: 'a', title: null, _coop: null }],
        _coop,
      });
      expect(passed.items).deep.equal([{ id: 'a' }]);
      expect(passed.territories).deep.equal([]);
      expect(refused).deep.equal([]);
    }
  });

  it('keeps the sound records beside a broken one, which is told with its path and its value', async () => {
    const { feed: passed, refused } = await gate(
      feed({ territories: [territory('a'), territory('b', { name: 12 }), territory('c')] }),
    );
    expect(passed.territories.map(({ id }) => id)).deep.equal(['a', 'c']);
    expect(refused).deep.equal([
      { path: '_coop.territories[1].name', reason: 'text expected, 12 found', wholeRecord: true },
    ]);
  });

  it('loses no more than the part that is broken, when that part is optional', async () => {
    const broken = initiative('a', {
      places: [place('x'), { role: 'home' }],
      period: { start: '2015-13', end: '2018' },
      themes: 'eau',
    });
    const { feed: passed, refused } = await gate(feed({ items: [broken] }));
    expect(passed.items[0]?._coop).deep.equal({ slug: 'a', places: [place('x')], period: { end: '2018' } });
    expect(refused.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal([
      ['items[0]._coop.period.start', false],
      ['items[0]._coop.places[1].territory', false],
      ['items[0]._coop.themes', false],
    ]);
  });

  it('has its codes of a later version read as the most general one', async () => {
    const { feed: passed, refused } = await gate(
      feed({
        items: [initiative('a', { status: 'paused', partners: [partner('o', { role: 'patron' })] })],
        territories: [territory('t', { kind: 'river basin' })],
        organisations: [organisation('o', { nature: 'guild' })],
      }),
    );
    expect(refused).deep.equal([]);
    expect(passed.items[0]?._coop?.status).equal('unknown');
    expect(passed.items[0]?._coop?.partners?.[0]?.role).equal('participant');
    expect(passed.territories[0]?.kind).equal('site');
    expect(passed.organisations[0]?.nature).equal('other');
  });

  it('need not give a code: a place without its role, an organisation without its nature are shown', async () => {
    const { feed: passed, refused } = await gate(
      feed({
        items: [initiative('a', { places: [{ territory: 't' }] })],
        organisations: [organisation('o', { nature: null })],
      }),
    );
    expect(refused).deep.equal([]);
    expect(passed.items[0]?._coop?.places).deep.equal([place('t', 'mentioned')]);
    expect(passed.organisations[0]?.nature).equal('other');
  });

  it('may number its items: a number becomes text, a blank id is refused', async () => {
    const { feed: passed, refused } = await gate(
      feed({ items: [{ id: 7 }, { id: 0 }, { id: ' ' }, { id: '' }, { id: null }, {}, { id: true }] }),
    );
    expect(passed.items).deep.equal([{ id: '7' }, { id: '0' }]);
    expect(refused.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal(
      [2, 3, 4, 5, 6].map((n) => [`items[${n}].id`, true]),
    );
  });

  it('R13 cannot put a territory where there is no place on Earth', async () => {
    const broken = {
      lat: [999, -90.001, Number.NaN, Number.POSITIVE_INFINITY, '13.63', [13], true],
      lon: [181, -180.5, '-89', {}],
    };
    for (const [axis, values] of Object.entries(broken))
      for (const value of values) {
        const { feed: passed, refused } = await gate(
          feed({ territories: [territory('a', { point: { lat: 1, lon: 1, [axis]: value } })] }),
        );
        expect(passed.territories, `${axis} ${value}`).deep.equal([territory('a')]);
        expect(refused[0]?.path).equal(`_coop.territories[0].point.${axis}`);
      }
    for (const point of [null, { lat: null, lon: 1 }, { lat: 1 }])
      expect(
        (await gate(feed({ territories: [territory('a', { point })] }))).feed.territories,
        JSON.stringify(point),
      ).deep.equal([territory('a')]);
    const edges = [territory('a', { point: { lat: 90, lon: -180 } }), territory('b', { point: { lat: 0, lon: 0 } })];
    expect((await gate(feed({ territories: edges }))).feed.territories).deep.equal(edges);
  });

  it('R18 may be text of which nothing is seen: that is to say nothing', async () => {
    for (const blank of [
      '',
      ' \n\t\u00a0\u3000',
      '\u200b\u200d\ufeff\u2060',
      '\u00ad',
      '\u202e\u2066',
      '\u3164\u115f\u1160\uffa0',
      '\u2800',
      '\u{e0020}',
      '\u0007',
    ]) {
      const { feed: passed, refused } = await gate(
        feed({
          title: blank,
          items: [
            initiative(
              'a',
              { title_basis: blank, themes: [blank, 'eau'], translations: { fr: { title: blank } } },
              { title: blank, summary: blank, url: blank },
            ),
          ],
          organisations: [organisation('o', { acronym: blank, url: blank, count: blank })],
          territories: [territory(blank), territory('t', { name: blank })],
        }),
      );
      const told = JSON.stringify(blank);
      expect(passed.items, told).deep.equal([
        { id: 'a', _coop: { slug: 'a', themes: ['eau'], translations: { fr: {} } } },
      ]);
      expect(passed.organisations, told).deep.equal([organisation('o')]);
      expect(passed.territories, told).deep.equal([]);
      expect(refused, told).deep.equal([
        { path: '_coop.territories[0].id', reason: 'missing', wholeRecord: true },
        { path: '_coop.territories[1].name', reason: 'missing', wholeRecord: true },
      ]);
    }
    // what is seen stays as it is
    for (const title of [' a ', '\u202eabc', '\u0301', '❤️', 'ن', '؀'])
      expect((await gate(feed({ items: [initiative('a', {}, { title })] }))).feed.items[0]?.title, title).equal(title);
  });

  it('R15 may hold addresses that lead astray: each is left out, told with its path, and the record stays', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,a',
      '//ailleurs.example/',
      'https://reseau.example@ailleurs.example/',
      'https://a.example/\u0085',
    ];
    const { feed: passed, refused } = await gate({
      ...feed({
        items: urls.map((url, n) => ({ id: n, title: 'Le jardin', url })),
        organisations: [organisation('o', { url: urls[1] })],
      }),
      next_url: urls[0],
    });
    expect(passed.items).deep.equal(urls.map((_, n) => ({ id: `${n}`, title: 'Le jardin' })));
    expect(passed.organisations).deep.equal([organisation('o')]);
    expect(refused.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal([
      ['next_url', false],
      ...urls.map((_, n) => [`items[${n}].url`, false]),
      ['_coop.organisations[0].url', false],
    ]);
    expect(refused[0]?.reason).equal('an address expected, "javascript:alert(1)" found');
  });

  it('R20 may hold half a character: a mark stands for it, in a text as in an id and what names that id', async () => {
    const half = 'a\ud83d';
    const { feed: passed, refused } = await gate(
      feed({
        items: [{ id: half, title: `\udc00${half}`, url: `/${half}` }],
        territories: [territory('t', { name: half, parent: half })],
      }),
    );
    expect(passed.items).deep.equal([{ id: 'a\ufffd', title: '\ufffda\ufffd', url: '/a\ufffd' }]);
    expect(passed.territories).deep.equal([territory('t', { name: 'a\ufffd', parent: 'a\ufffd' })]);
    expect(refused).deep.equal([]);
  });

  it('is told what was met, in its own words, cut short when they are long', async () => {
    const at = (value: unknown) => told(feed({ organisations: [organisation('a', { count: value })] }));
    expect(await at('trois')).deep.equal(['_coop.organisations[0].count: a number expected, "trois" found']);
    expect(await at(Number.NaN)).deep.equal(['_coop.organisations[0].count: a number expected, NaN found']);
    expect(await at(JSON.parse('1e999'))).deep.equal([
      '_coop.organisations[0].count: a number expected, Infinity found',
    ]);
    expect(await at([3])).deep.equal(['_coop.organisations[0].count: a number expected, something else found']);
    expect((await at('x'.repeat(1000)))[0]).length.below(100);
    expect(await told(feed({ items: [null, 'a'] }))).deep.equal([
      'items[0]: missing',
      'items[1]: an object expected, "a" found',
    ]);
    expect(await told(feed({ territories: 'a' }))).deep.equal(['_coop.territories: a list expected, "a" found']);
  });

  it('R10 cannot change the objects of the page by a key or an id named `__proto__`', async () => {
    const json = JSON.parse(`{"version": "https://jsonfeed.org/version/1.1", "title": "T", "__proto__": {"polluted": 1},
      "items": [{"id": "__proto__", "__proto__": {"title": "polluted"}}],
      "_coop": {"version": "1.0", "network": "n", "territories": [{"id": "__proto__", "name": "constructor", "kind": "toString",
        "translations": {"__proto__": {"name": "polluted"}, "en": {"name": "Here"}}}]}}`);
    const { feed: passed } = await gate(json);
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    expect(({} as Record<string, unknown>).name).equal(undefined);
    expect(passed.items[0]?.title).equal(undefined);
    expect(passed.territories[0]?.kind).equal('site');
    expect(passed.territories[0]?.translations?.en).deep.equal({ name: 'Here' });
    expect(passed.territories[0]?.translations?.constructor).equal(undefined);
  });

  it('is not mixed with what the scripts of the page add to all objects and lists', async () => {
    const added = { title: 'of the page', count: 7, point: { lat: 1, lon: 1 } };
    for (const [key, value] of Object.entries(added))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true, enumerable: true });
    try {
      const { feed: passed } = await gate(
        feed({ items: [{ id: 'a' }], organisations: [organisation('o')], territories: [territory('t')] }),
      );
      expect(Object.keys(passed.items[0] as object)).deep.equal(['id']);
      expect(Object.keys(passed.organisations[0] as object)).deep.equal(['id', 'name', 'nature']);
      expect(Object.keys(passed.territories[0] as object)).deep.equal(['id', 'name', 'kind']);
    } finally {
      for (const key of Object.keys(added)) delete (Object.prototype as unknown as Record<string, unknown>)[key];
    }
  });

  it('lets the page breathe while 5,000 initiatives are read', async () => {
    const json = feed({ items: Array.from({ length: 5000 }, (_, n) => initiative(`i${n}`)) });
    let clock = 0;
    const breaths: number[] = [];
    const real = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    Object.defineProperty(globalThis, 'scheduler', {
      configurable: true,
      value: { yield: async () => breaths.push(clock) },
    });
    try {
      // one reading of the clock a record, and a few more: 0.1 ms each
      const checked = await validateFeed(json, () => (clock += 0.1));
      expect('feed' in checked && checked.feed.items.length).equal(5000);
    } finally {
      if (real) Object.defineProperty(globalThis, 'scheduler', real);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(breaths.length).above(50);
    for (const [n, at] of breaths.entries()) expect(at - (breaths[n - 1] ?? 0), `slice ${n}, in ms`).below(8.5);
    expect(clock - (breaths.at(-1) as number)).below(8.5);
  });
});
