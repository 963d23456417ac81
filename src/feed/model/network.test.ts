import { expect } from 'chai';
import {
  buildNetwork,
  cfsi,
  feed,
  initiative,
  organisation,
  pairing,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';

describe('joinNetwork()', () => {
  it('joins initiatives, territories, pairings, partners and themes of the CFSI without rejections', async () => {
    const { initiatives, territories, organisations, pairings, rejections } = await buildNetwork(await cfsi());
    expect(rejections).deep.equal([]);
    expect([initiatives.size, territories.size, organisations.size, pairings.size]).deep.equal([6, 20, 26, 1]);
    const paniers = initiatives.get('paniers-comasagua-montauban');
    expect(paniers?.pairings).deep.equal([pairings.get('montauban-comasagua')]);
    expect(paniers?.pairings[0]?.territories).deep.equal([territories.get('montauban'), territories.get('comasagua')]);
    expect(paniers?.partners.length).equal(15);
    expect(paniers?.themes.map(({ name }) => name)[0]).equal('Jardins solidaires');
  });

  it('gives a partner the territory of its role, else that of its organisation', async () => {
    const { initiatives, territories } = await buildNetwork(
      feed({
        items: [initiative('i', { partners: [partner('a'), partner('a', { territory: 'y' }), partner('b')] })],
        organisations: [organisation('a', { territory: 'x' }), organisation('b')],
        territories: [territory('x'), territory('y')],
      }),
    );
    expect(initiatives.get('i')?.partners.map((joined) => joined.territory)).deep.equal([
      territories.get('x'),
      territories.get('y'),
      undefined,
    ]);
  });

  it('leaves out and rejects an id that no record has, and keeps the rest [R10]', async () => {
    const { initiatives, rejections } = await buildNetwork(
      feed({
        items: [
          initiative('i', {
            places: [place('x'), place('y')],
            partners: [partner('a'), partner('b')],
            pairings: ['p'],
            themes: ['eau'],
          }),
        ],
        organisations: [organisation('a')],
        territories: [territory('x')],
      }),
    );
    const joined = initiatives.get('i');
    expect(joined?.places.map((entry) => entry.territory.id)).deep.equal(['x']);
    expect(joined?.partners.map((entry) => entry.organisation.id)).deep.equal(['a']);
    expect([joined?.pairings, joined?.themes]).deep.equal([[], []]);
    expect(rejections.map(({ path, reason, wholeRecord }) => `${path}: ${reason} ${wholeRecord}`)).deep.equal([
      'items(i)._coop.places: "y" is not in the feed false',
      'items(i)._coop.partners: "b" is not in the feed false',
      'items(i)._coop.pairings: "p" is not in the feed false',
      'items(i)._coop.themes: "eau" is not in the feed false',
    ]);
  });

  it('keeps the first of two records with one id, and rejects the second [R10]', async () => {
    const { initiatives, territories, rejections } = await buildNetwork(
      feed({
        items: [initiative('i', {}, { title: 'Première' }), initiative('i', {}, { title: 'Seconde' })],
        territories: [territory('x', { name: 'Ici' }), territory('x', { name: 'Là' })],
      }),
    );
    expect(initiatives.get('i')?.item.title).equal('Première');
    expect(territories.get('x')?.name).equal('Ici');
    expect(rejections).deep.equal([
      { path: '_coop.territories', reason: '"x" is the id of an earlier record too', wholeRecord: true },
      { path: 'items(i)._coop', reason: '"i" is the id of an earlier record too', wholeRecord: true },
    ]);
  });

  it('rejects a pairing with one territory, or of a territory with itself', async () => {
    const { pairings, rejections } = await buildNetwork(
      feed({
        territories: [territory('x'), territory('y'), territory('z')],
        pairings: [
          pairing('known', 'x', 'y', 'z'),
          pairing('alone', 'x'),
          pairing('half', 'x', 'nowhere'),
          pairing('itself', 'x', 'x'),
          pairing('empty'),
        ],
      }),
    );
    expect([...pairings.keys()]).deep.equal(['known']);
    expect(rejections.filter(({ wholeRecord }) => wholeRecord).map(({ path }) => path)).deep.equal(
      ['alone', 'half', 'itself', 'empty'].map((id) => `_coop.pairings(${id}).territories`),
    );
  });

  it('keeps a pairing of three territories when one is not in the feed', async () => {
    const { pairings } = await buildNetwork(
      feed({ territories: [territory('x'), territory('y')], pairings: [pairing('p', 'x', 'nowhere', 'y')] }),
    );
    expect(pairings.get('p')?.territories.map(({ id }) => id)).deep.equal(['x', 'y']);
  });

  it('accepts the ids `__proto__` and `constructor`', async () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const { initiatives, territories } = await buildNetwork(
      feed({
        items: ids.map((id) => initiative(id, { places: [place(id)] })),
        territories: ids.map((id) => territory(id)),
      }),
    );
    expect([...initiatives.keys()]).deep.equal(ids);
    for (const id of ids) expect(initiatives.get(id)?.places[0]?.territory).equal(territories.get(id));
    expect(
      (await buildNetwork(feed({ items: [initiative('i', { places: [place('valueOf')] })] }))).rejections.length,
    ).equal(1);
  });

  it('reads a plain JSON Feed by the ids of its items', async () => {
    const { initiatives, rejections } = await buildNetwork({
      version: 'https://jsonfeed.org/version/1',
      title: 'T',
      items: [{ id: 1 }, { id: 'b' }],
    });
    expect([...initiatives.keys()]).deep.equal(['1', 'b']);
    expect(initiatives.get('1')).deep.include({ coop: {}, places: [], partners: [], pairings: [], themes: [] });
    expect(rejections).deep.equal([]);
  });
});
