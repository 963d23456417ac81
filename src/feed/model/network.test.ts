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

describe('a feed, its ids joined', () => {
  it('ties initiative, territories, pairing, partners and themes: the CFSI, with nothing refused', async () => {
    const { initiatives, territories, organisations, pairings, refused } = await buildNetwork(await cfsi());
    expect(refused).deep.equal([]);
    expect([initiatives.size, territories.size, organisations.size, pairings.size]).deep.equal([6, 20, 26, 1]);
    const paniers = initiatives.get('paniers-comasagua-montauban');
    expect(paniers?.pairings).deep.equal([pairings.get('montauban-comasagua')]);
    expect(paniers?.pairings[0]?.territories).deep.equal([territories.get('montauban'), territories.get('comasagua')]);
    expect(paniers?.partners.length).equal(15);
    expect(paniers?.themes.map(({ name }) => name)[0]).equal('Jardins solidaires');
  });

  it('gives a partner the territory of its organisation, unless its role has one of its own', async () => {
    const { initiatives, territories } = await buildNetwork(
      feed({
        items: [initiative('i', { partners: [partner('a'), partner('a', { territory: 'y' }), partner('b')] })],
        organisations: [organisation('a', { territory: 'x' }), organisation('b')],
        territories: [territory('x'), territory('y')],
      }),
    );
    expect(initiatives.get('i')?.partners.map((one) => one.territory)).deep.equal([
      territories.get('x'),
      territories.get('y'),
      undefined,
    ]);
  });

  it('R10 leaves out a name that leads nowhere, tells the publisher, and shows the rest', async () => {
    const { initiatives, refused } = await buildNetwork(
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
    const shown = initiatives.get('i');
    expect(shown?.places.map((one) => one.territory.id)).deep.equal(['x']);
    expect(shown?.partners.map((one) => one.organisation.id)).deep.equal(['a']);
    expect([shown?.pairings, shown?.themes]).deep.equal([[], []]);
    expect(refused.map(({ path, reason, wholeRecord }) => `${path}: ${reason} ${wholeRecord}`)).deep.equal([
      'items(i)._coop.places: "y" is not in the feed false',
      'items(i)._coop.partners: "b" is not in the feed false',
      'items(i)._coop.pairings: "p" is not in the feed false',
      'items(i)._coop.themes: "eau" is not in the feed false',
    ]);
  });

  it('R10 keeps the first of two records of one id, and tells of the second', async () => {
    const { initiatives, territories, refused } = await buildNetwork(
      feed({
        items: [initiative('i', {}, { title: 'Première' }), initiative('i', {}, { title: 'Seconde' })],
        territories: [territory('x', { name: 'Ici' }), territory('x', { name: 'Là' })],
      }),
    );
    expect(initiatives.get('i')?.item.title).equal('Première');
    expect(territories.get('x')?.name).equal('Ici');
    expect(refused).deep.equal([
      { path: '_coop.territories', reason: 'the id "x" stands twice', wholeRecord: true },
      { path: 'items(i)._coop', reason: 'the id "i" stands twice', wholeRecord: true },
    ]);
  });

  it('has no pairing with one territory, nor of a territory with itself', async () => {
    const { pairings, refused } = await buildNetwork(
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
    expect(refused.filter(({ wholeRecord }) => wholeRecord).map(({ path }) => path)).deep.equal(
      ['alone', 'half', 'itself', 'empty'].map((id) => `_coop.pairings(${id}).territories`),
    );
  });

  it('keeps a pairing of three when one of them is not known', async () => {
    const { pairings } = await buildNetwork(
      feed({ territories: [territory('x'), territory('y')], pairings: [pairing('p', 'x', 'nowhere', 'y')] }),
    );
    expect(pairings.get('p')?.territories.map(({ id }) => id)).deep.equal(['x', 'y']);
  });

  it('may name anything `__proto__` or `constructor`', async () => {
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
      (await buildNetwork(feed({ items: [initiative('i', { places: [place('valueOf')] })] }))).refused.length,
    ).equal(1);
  });

  it('shows a plain JSON Feed, item by item, by its own ids', async () => {
    const { initiatives, refused } = await buildNetwork({
      version: 'https://jsonfeed.org/version/1',
      title: 'T',
      items: [{ id: 1 }, { id: 'b' }],
    });
    expect([...initiatives.keys()]).deep.equal(['1', 'b']);
    expect(initiatives.get('1')).deep.include({ coop: {}, places: [], partners: [], pairings: [], themes: [] });
    expect(refused).deep.equal([]);
  });
});
