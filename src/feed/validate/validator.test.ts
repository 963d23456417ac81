import { expect } from 'chai';
import {
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
  validate,
} from '../../../test/helpers/feed-builders.js';

const reasons = async (json: unknown) =>
  (await validate(json)).rejections.map(({ path, reason }) => `${path}: ${reason}`);

describe('compileValidator(), through validateFeed()', () => {
  it('reads a code of a later version as its fallback', async () => {
    const { feed: valid, rejections } = await validate(
      feed({
        items: [initiative('a', { status: 'paused', partners: [partner('o', { role: 'patron' })] })],
        territories: [territory('t', { kind: 'river basin' })],
        organisations: [organisation('o', { nature: 'guild' })],
      }),
    );
    expect(rejections).deep.equal([]);
    expect(valid.items[0]?._coop?.status).equal('unknown');
    expect(valid.items[0]?._coop?.partners?.[0]?.role).equal('participant');
    expect(valid.territories[0]?.kind).equal('site');
    expect(valid.organisations[0]?.nature).equal('other');
  });

  it('reads an absent code as its fallback: the role of a place, the nature of an organisation', async () => {
    const { feed: valid, rejections } = await validate(
      feed({
        items: [initiative('a', { places: [{ territory: 't' }] })],
        organisations: [organisation('o', { nature: null })],
      }),
    );
    expect(rejections).deep.equal([]);
    expect(valid.items[0]?._coop?.places).deep.equal([place('t', 'mentioned')]);
    expect(valid.organisations[0]?.nature).equal('other');
  });

  it('turns a number as id into text, and rejects a blank id', async () => {
    const { feed: valid, rejections } = await validate(
      feed({ items: [{ id: 7 }, { id: 0 }, { id: ' ' }, { id: '' }, { id: null }, {}, { id: true }] }),
    );
    expect(valid.items).deep.equal([{ id: '7' }, { id: '0' }]);
    expect(rejections.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal(
      [2, 3, 4, 5, 6].map((n) => [`items[${n}].id`, true]),
    );
  });

  it('leaves out coordinates that are not on Earth [R13]', async () => {
    const broken = {
      lat: [999, -90.001, Number.NaN, Number.POSITIVE_INFINITY, '13.63', [13], true],
      lon: [181, -180.5, '-89', {}],
    };
    for (const [axis, values] of Object.entries(broken))
      for (const value of values) {
        const { feed: valid, rejections } = await validate(
          feed({ territories: [territory('a', { point: { lat: 1, lon: 1, [axis]: value } })] }),
        );
        expect(valid.territories, `${axis} ${value}`).deep.equal([territory('a')]);
        expect(rejections[0]?.path).equal(`_coop.territories[0].point.${axis}`);
      }
    for (const point of [null, { lat: null, lon: 1 }, { lat: 1 }])
      expect(
        (await validate(feed({ territories: [territory('a', { point })] }))).feed.territories,
        JSON.stringify(point),
      ).deep.equal([territory('a')]);
    const edges = [territory('a', { point: { lat: 90, lon: -180 } }), territory('b', { point: { lat: 0, lon: 0 } })];
    expect((await validate(feed({ territories: edges }))).feed.territories).deep.equal(edges);
  });

  it('reads text without a visible character as absent [R18]', async () => {
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
      const { feed: valid, rejections } = await validate(
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
      const quoted = JSON.stringify(blank);
      expect(valid.items, quoted).deep.equal([
        { id: 'a', _coop: { slug: 'a', themes: ['eau'], translations: { fr: {} } } },
      ]);
      expect(valid.organisations, quoted).deep.equal([organisation('o')]);
      expect(valid.territories, quoted).deep.equal([]);
      expect(rejections, quoted).deep.equal([
        { path: '_coop.territories[0].id', reason: 'missing', wholeRecord: true },
        { path: '_coop.territories[1].name', reason: 'missing', wholeRecord: true },
      ]);
    }
    // visible text stays as it is
    for (const title of [' a ', '\u202eabc', '\u0301', '❤️', 'ن', '؀'])
      expect((await validate(feed({ items: [initiative('a', {}, { title })] }))).feed.items[0]?.title, title).equal(
        title,
      );
  });

  it('rejects each unsafe URL with its path, and keeps the record [R15]', async () => {
    const urls = [
      'javascript:alert(1)',
      'data:text/html,a',
      '//ailleurs.example/',
      'https://reseau.example@ailleurs.example/',
      'https://a.example/\u0085',
    ];
    const { feed: valid, rejections } = await validate({
      ...feed({
        items: urls.map((url, n) => ({ id: n, title: 'Le jardin', url })),
        organisations: [organisation('o', { url: urls[1] })],
      }),
      next_url: urls[0],
    });
    expect(valid.items).deep.equal(urls.map((_, n) => ({ id: `${n}`, title: 'Le jardin' })));
    expect(valid.organisations).deep.equal([organisation('o')]);
    expect(rejections.map(({ path, wholeRecord }) => [path, wholeRecord])).deep.equal([
      ['next_url', false],
      ...urls.map((_, n) => [`items[${n}].url`, false]),
      ['_coop.organisations[0].url', false],
    ]);
    expect(rejections[0]?.reason).equal('an address expected, "javascript:alert(1)" found');
  });

  it('replaces lone surrogates in texts, in ids and in references to them [R20]', async () => {
    const half = 'a\ud83d';
    const { feed: valid, rejections } = await validate(
      feed({
        items: [{ id: half, title: `\udc00${half}`, url: `/${half}` }],
        territories: [territory('t', { name: half, parent: half })],
      }),
    );
    expect(valid.items).deep.equal([{ id: 'a\ufffd', title: '\ufffda\ufffd', url: '/a\ufffd' }]);
    expect(valid.territories).deep.equal([territory('t', { name: 'a\ufffd', parent: 'a\ufffd' })]);
    expect(rejections).deep.equal([]);
  });

  it('keeps eight marks in a row, wherever they stand: texts, ids and references to them, entities [R46]', async () => {
    const stacked = (count: number) => `z${'\u0301'.repeat(count)}`;
    const hidden = `z${'\u0301\u200d'.repeat(500)}`;
    const { feed: valid } = await validate(
      feed({
        items: [initiative(stacked(900), { places: [place(stacked(5000))] }, { title: hidden })],
        territories: [territory(stacked(5000), { name: stacked(5000) })],
      }),
    );
    expect(valid.items[0]?._coop?.slug).equal(stacked(8));
    expect(valid.items[0]?._coop?.places?.[0]?.territory).equal(stacked(8));
    expect(valid.territories[0]).include({ id: stacked(8), name: stacked(8) });
    expect(valid.items[0]?.title).equal(`z${'\u0301\u200d'.repeat(4)}`);
    const html = await validate(feed({ items: [{ id: 'h', content_html: `z${'&#769;'.repeat(100)}` }] }));
    expect(html.feed.items[0]?.content_html).equal(stacked(8));
  });

  it('leaves the marks of all scripts as they are [R46]', async () => {
    const texts = [
      'Ngô Thị Liễu',
      'Vie\u0302\u0323t Nam',
      'مَدِينَةُ السَّلَامِ',
      'בְּרֵאשִׁ֖ית בָּרָ֣א',
      'क्षेत्रीय सहयोग',
      'བསྒྲུབས',
      '👩🏽‍👩🏽‍👧🏽‍👦🏽 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} ❤️‍🔥',
    ];
    const { feed: valid } = await validate(feed({ items: texts.map((title, n) => ({ id: n, title })) }));
    expect(valid.items.map(({ title }) => title)).deep.equal(texts);
  });

  it('counts fillers without ink as blank, in every engine [R49]', async () => {
    const fillers = [
      '\u115f',
      '\u1160',
      '\u3164',
      '\uffa0',
      '\u2800',
      '\u180e',
      '\u17b4',
      '\u{e0020}',
      '\ufeff',
      '\u2061',
    ];
    const { feed: valid, rejections } = await validate(
      feed({
        items: fillers.map((title, n) => ({ id: n, title })),
        territories: fillers.map((name) => ({ id: 't', name })),
      }),
    );
    expect(valid.items.filter(({ title }) => title !== undefined)).deep.equal([]);
    expect([valid.territories.length, rejections.length]).deep.equal([0, fillers.length]);
  });

  it('quotes the broken value in the reason, cut to 40 characters', async () => {
    const countReasons = (value: unknown) => reasons(feed({ organisations: [organisation('a', { count: value })] }));
    expect(await countReasons('trois')).deep.equal(['_coop.organisations[0].count: a number expected, "trois" found']);
    expect(await countReasons(Number.NaN)).deep.equal(['_coop.organisations[0].count: a number expected, NaN found']);
    expect(await countReasons(JSON.parse('1e999'))).deep.equal([
      '_coop.organisations[0].count: a number expected, Infinity found',
    ]);
    expect(await countReasons([3])).deep.equal([
      '_coop.organisations[0].count: a number expected, something else found',
    ]);
    expect((await countReasons('x'.repeat(1000)))[0]).length.below(100);
    expect(await reasons(feed({ items: [null, 'a'] }))).deep.equal([
      'items[0]: missing',
      'items[1]: an object expected, "a" found',
    ]);
    expect(await reasons(feed({ territories: 'a' }))).deep.equal(['_coop.territories: a list expected, "a" found']);
  });

  it('does not pollute prototypes by a key or an id named `__proto__` [R10]', async () => {
    const json = JSON.parse(`{"version": "https://jsonfeed.org/version/1.1", "title": "T", "__proto__": {"polluted": 1},
      "items": [{"id": "__proto__", "__proto__": {"title": "polluted"}}],
      "_coop": {"version": "1.0", "network": "n", "territories": [{"id": "__proto__", "name": "constructor", "kind": "toString",
        "translations": {"__proto__": {"name": "polluted"}, "en": {"name": "Here"}}}]}}`);
    const { feed: valid } = await validate(json);
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    expect(({} as Record<string, unknown>).name).equal(undefined);
    expect(valid.items[0]?.title).equal(undefined);
    expect(valid.territories[0]?.kind).equal('site');
    expect(valid.territories[0]?.translations?.en).deep.equal({ name: 'Here' });
    expect(valid.territories[0]?.translations?.constructor).equal(undefined);
  });

  it('reads 200 keys of an object with any keys, and says how many there are [R45]', async () => {
    const translations = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`x-${n}`, { name: 'Ici' }]));
    const { feed: valid, rejections } = await validate(feed({ territories: [territory('t', { translations })] }));
    expect(Object.keys(valid.territories[0]?.translations ?? {})).length(200);
    expect(rejections.map(({ path, reason }) => `${path}: ${reason}`)).deep.equal([
      '_coop.territories[0].translations: at most 200 keys expected, 201 found',
    ]);
  });

  it('ignores what scripts of the page have added to Object.prototype', async () => {
    const added = { title: 'of the page', count: 7, point: { lat: 1, lon: 1 } };
    for (const [key, value] of Object.entries(added))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true, enumerable: true });
    try {
      const { feed: valid } = await validate(
        feed({ items: [{ id: 'a' }], organisations: [organisation('o')], territories: [territory('t')] }),
      );
      expect(Object.keys(valid.items[0] as object)).deep.equal(['id']);
      expect(Object.keys(valid.organisations[0] as object)).deep.equal(['id', 'name', 'nature']);
      expect(Object.keys(valid.territories[0] as object)).deep.equal(['id', 'name', 'kind']);
    } finally {
      for (const key of Object.keys(added)) delete (Object.prototype as unknown as Record<string, unknown>)[key];
    }
  });
});
