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
import { precisionNote } from './point-precision.js';

const at = (id: string, lat: number, lon: number, fields = {}) => territory(id, { point: { lat, lon }, ...fields });
const shown = async (json: unknown, selection = {}) => runSync(pairingsView(await buildNetwork(json), selection));

describe('the map of the CFSI and its list', () => {
  it('tie Montauban and Comasagua, and draw the other places in their own right', async () => {
    const { scene, pairings: tied, places } = await shown(await cfsi(), { status: 'completed,unknown' });
    expect(tied.map(({ id, initiatives }) => [id, initiatives.map((one) => one.id)])).deep.equal([
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

  it('name the territories of the programme, of which three have no place on a map', async () => {
    const { areas, unplaced, scene, pointSources } = await shown(await cfsi());
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
});

describe('a map', () => {
  it('R13 draws a place on the equator or on the meridian of Greenwich, and not (0, 0), which says «unknown»', async () => {
    const points = [
      at('libreville', 0, 9.45),
      at('tema', 5.67, 0),
      at('unknown', 0, 0),
      at('minus', -0, 0),
      territory('none'),
    ];
    const { scene, unplaced, places } = await shown(
      feed({ territories: points, items: points.map(({ id }) => initiative(id, { places: [place(id)] })) }),
    );
    expect(scene.marks.map(({ id, lat, lon }) => [id, lat, lon])).deep.equal([
      ['libreville', 0, 9.45],
      ['tema', 5.67, 0],
    ]);
    expect(unplaced.map(({ id }) => id)).deep.equal(['unknown', 'minus', 'none']);
    expect(places.length).equal(5);
  });

  it('draws one mark for a territory, whatever it takes part in', async () => {
    const { scene } = await shown(
      feed({
        territories: [at('x', 1, 1), at('y', 2, 2), at('z', 3, 3)],
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

  it('has no line to a territory that has no point, but its sentence is in the list', async () => {
    const {
      scene,
      pairings: tied,
      unplaced,
    } = await shown(feed({ territories: [at('x', 1, 1), territory('y')], pairings: [pairing('p', 'x', 'y')] }));
    expect(scene.marks.map(({ id }) => id)).deep.equal(['x']);
    expect(scene.links).deep.equal([]);
    expect(tied.map(({ territories }) => territories.map(({ id }) => id))).deep.equal([['x', 'y']]);
    expect(unplaced.map(({ id }) => id)).deep.equal(['y']);
  });

  it('shows the pairings that no initiative lives yet, unless less than all is asked for', async () => {
    const json = feed({
      territories: [at('x', 1, 1), at('y', 2, 2), at('z', 3, 3)],
      pairings: [pairing('lived', 'x', 'y'), pairing('new', 'y', 'z')],
      items: [initiative('i', { pairings: ['lived'] })],
    });
    const ids = async (selection: object) =>
      (await shown(json, selection)).pairings.map(({ id, initiatives }) => `${id} ${initiatives.length}`);
    expect(await ids({})).deep.equal(['lived 1', 'new 0']);
    expect(await ids({ order: 'title' })).deep.equal(['lived 1', 'new 0']);
    expect(await ids({ territory: 'y' })).deep.equal(['lived 1']);
  });

  it('does not put a place of a paired initiative, nor one that is only mentioned, beside its pairing', async () => {
    const { places, scene } = await shown(
      feed({
        territories: [at('x', 1, 1), at('y', 2, 2), at('z', 3, 3)],
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

  it('says how rough a point is only when it is rougher than the territory itself', async () => {
    const precise = async (kind: string, precision?: string) => {
      const { territories } = await buildNetwork(
        feed({ territories: [at('x', 1, 1, { kind, point: { lat: 1, lon: 1, precision } })] }),
      );
      return precisionNote([...territories.values()][0] as never);
    };
    expect(await precise('municipality', 'region')).equal('region');
    expect(await precise('municipality', 'department')).equal('department');
    expect(await precise('site', 'country')).equal('country');
    expect(await precise('region', 'region')).equal(undefined);
    expect(await precise('country', 'country')).equal(undefined);
    expect(await precise('site', 'municipality')).equal(undefined);
    expect(await precise('municipality')).equal(undefined);
  });
});
