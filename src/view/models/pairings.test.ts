import { expect } from 'chai';
import {
  buildNetwork,
  cfsi,
  feed,
  initiative,
  pairing,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { runSync } from '../../common/scheduler.js';
import { pairingsView } from './pairings.js';

const located = (id: string, lat: number, lon: number, fields = {}) =>
  territory(id, { point: { lat, lon }, ...fields });
const view = async (json: unknown, query = {}) => runSync(pairingsView(await buildNetwork(json), query));

describe('pairingsView()', () => {
  it('links Montauban and Comasagua, and marks the other places of the CFSI as places', async () => {
    const { scene, pairings, places } = await view(await cfsi(), { status: 'completed,unknown' });
    expect(pairings.map(({ id, initiatives }) => [id, initiatives.map((one) => one.id)])).deep.equal([
      ['montauban-comasagua', ['paniers-comasagua-montauban']],
    ]);
    expect(places.map(({ id }) => id)).deep.equal(['guinee', 'vietnam', 'mali', 'hauts-de-france']);
    expect(scene.marks.map(({ id, isPaired }) => `${id} ${isPaired}`)).deep.equal([
      'montauban true',
      'comasagua true',
      'guinee false',
      'vietnam false',
      'mali false',
      'hauts-de-france false',
    ]);
    expect(scene.links).deep.equal([{ id: 'montauban-comasagua', marks: [0, 1] }]);
    expect(scene.marks[1]).deep.equal({
      id: 'comasagua',
      name: 'Comasagua',
      country: 'SV',
      lat: 13.63,
      lon: -89.38,
      precision: 'municipality',
      isPaired: true,
      isArea: false,
    });
  });

  it('lists the territories of a programme as areas, those without a position apart', async () => {
    const { areas, unplaced, scene, pointSources } = await view(await cfsi());
    expect(areas.length).equal(10);
    expect(unplaced.map(({ id }) => id)).deep.equal(['afrique', 'asie', 'amerique-latine']);
    expect(scene.marks.filter(({ isArea }) => isArea).map(({ id }) => id)).deep.equal([
      'france',
      'bretagne',
      'pays-de-la-loire',
      'occitanie',
      'sarthe',
      'ile-de-france',
    ]);
    for (const { id } of unplaced) expect(scene.marks.some((mark) => mark.id === id)).equal(false);
    expect(new Set(scene.marks.map(({ id }) => id)).size).equal(scene.marks.length);
    expect(pointSources.length).equal(1);
  });

  it('marks a place on the equator or on the meridian of Greenwich, and none at (0, 0) [R13]', async () => {
    const points = [
      located('libreville', 0, 9.45),
      located('tema', 5.67, 0),
      located('unknown', 0, 0),
      located('minus', -0, 0),
      territory('none'),
    ];
    const { scene, unplaced, places } = await view(
      feed({ territories: points, items: points.map(({ id }) => initiative(id, { places: [place(id)] })) }),
    );
    expect(scene.marks.map(({ id, lat, lon }) => [id, lat, lon])).deep.equal([
      ['libreville', 0, 9.45],
      ['tema', 5.67, 0],
    ]);
    expect(unplaced.map(({ id }) => id)).deep.equal(['unknown', 'minus', 'none']);
    expect(places.length).equal(5);
  });

  it('marks a territory once, whatever it takes part in', async () => {
    const { scene } = await view(
      feed({
        territories: [located('x', 1, 1), located('y', 2, 2), located('z', 3, 3)],
        pairings: [pairing('p', 'x', 'y'), pairing('q', 'y', 'z', 'x')],
        items: [initiative('i', { pairings: ['p', 'q'] }), initiative('j', { places: [place('x')] })],
      }),
    );
    expect(scene.marks.map(({ id, isPaired }) => `${id} ${isPaired}`)).deep.equal(['x true', 'y true', 'z true']);
    expect(scene.links).deep.equal([
      { id: 'p', marks: [0, 1] },
      { id: 'q', marks: [1, 2, 0] },
    ]);
  });

  it('lists a pairing that has no link, because a territory has no point', async () => {
    const { scene, pairings, unplaced } = await view(
      feed({ territories: [located('x', 1, 1), territory('y')], pairings: [pairing('p', 'x', 'y')] }),
    );
    expect(scene.marks.map(({ id }) => id)).deep.equal(['x']);
    expect(scene.links).deep.equal([]);
    expect(pairings.map(({ territories }) => territories.map(({ id }) => id))).deep.equal([['x', 'y']]);
    expect(unplaced.map(({ id }) => id)).deep.equal(['y']);
  });

  it('includes pairings without an initiative, unless the query filters', async () => {
    const json = feed({
      territories: [located('x', 1, 1), located('y', 2, 2), located('z', 3, 3)],
      pairings: [pairing('lived', 'x', 'y'), pairing('new', 'y', 'z')],
      items: [initiative('i', { pairings: ['lived'] })],
    });
    const ids = async (query: object) =>
      (await view(json, query)).pairings.map(({ id, initiatives }) => `${id} ${initiatives.length}`);
    expect(await ids({})).deep.equal(['lived 1', 'new 0']);
    expect(await ids({ order: 'title' })).deep.equal(['lived 1', 'new 0']);
    expect(await ids({ territory: 'y' })).deep.equal(['lived 1']);
  });

  it('adds neither the places of a paired initiative nor those only mentioned', async () => {
    const { places, scene } = await view(
      feed({
        territories: [located('x', 1, 1), located('y', 2, 2), located('z', 3, 3)],
        pairings: [pairing('p', 'x', 'y')],
        items: [
          initiative('i', { pairings: ['p'], places: [place('x', 'home')] }),
          initiative('j', { places: [place('z', 'mentioned')] }),
        ],
      }),
    );
    expect(places).deep.equal([]);
    expect(scene.marks.length).equal(2);
  });
});
