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
import { toGeoJson } from './geojson.js';
import { programmeTerritories } from './programmes-table.js';

interface Feature {
  geometry: { type: string; coordinates: unknown };
  properties: object;
}
const featuresOf = (collection: object) => (collection as { features: Feature[] }).features;

describe('toGeoJson()', () => {
  it('returns points, and lines between those that are paired, longitude first', async () => {
    const features = featuresOf(
      runSync(toGeoJson(await buildNetwork(await cfsi()), { initiative: 'paniers-comasagua-montauban' })),
    );
    expect(features.map(({ geometry }) => geometry)).deep.equal([
      { type: 'Point', coordinates: [1.355, 44.018] },
      { type: 'Point', coordinates: [-89.38, 13.63] },
      {
        type: 'LineString',
        coordinates: [
          [1.355, 44.018],
          [-89.38, 13.63],
        ],
      },
    ]);
    expect(features[0]?.properties).include({ name: 'Montauban', country: 'FR', precision: 'municipality' });
  });

  it('adds the territories of a programme', async () => {
    const network = await buildNetwork(await cfsi());
    const query = { programme: 'cooperer-autrement' };
    expect(featuresOf(runSync(toGeoJson(network, query, runSync(programmeTerritories(network, {}))))).length).above(3);
  });

  it('leaves out a territory without a position, and a line with one end', async () => {
    const network = await buildNetwork(
      feed({
        territories: [territory('x', { point: { lat: 0, lon: 0 } }), territory('y', { point: { lat: 0, lon: 9 } })],
        pairings: [pairing('p', 'x', 'y')],
        items: [initiative('i', { pairings: ['p'], places: [place('x')] })],
      }),
    );
    expect(featuresOf(runSync(toGeoJson(network, {}))).map(({ geometry }) => geometry)).deep.equal([
      { type: 'Point', coordinates: [9, 0] },
    ]);
  });

  it('reads each initiative a fixed number of times, however many territories there are [R37]', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `t${n}`);
    const network = await buildNetwork(
      feed({
        territories: ids.map((id, n) => territory(id, { point: { lat: 1, lon: n } })),
        items: ids.map((id) => initiative(`i-${id}`, { places: [place(id)] })),
      }),
    );
    let reads = 0;
    for (const joined of network.initiatives.values()) {
      const { places } = joined;
      const countRead = () => {
        reads++;
        return places;
      };
      Object.defineProperty(joined, 'places', { get: countRead });
    }
    const features = featuresOf(runSync(toGeoJson(network, {})));
    expect(features.map(({ properties }) => properties)).deep.include({
      name: 't7',
      country: undefined,
      precision: undefined,
      source: undefined,
      initiatives: ['i-t7'],
    });
    expect(reads).equal(ids.length);
  });

  it('gives way after each initiative and each place [R37]', async () => {
    const network = await buildNetwork(await cfsi());
    const steps = [...toGeoJson(network, {})];
    expect(steps.length).at.least(network.initiatives.size + featuresOf(runSync(toGeoJson(network, {}))).length);
  });
});
