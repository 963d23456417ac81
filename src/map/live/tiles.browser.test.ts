import { expect } from '@open-wc/testing';
import { WORLD_SIZE } from '../geometry/projection.js';
import { webMercator } from './tiles.js';

const { project, unproject, bounds } = webMercator;

describe('the plane of tiles', () => {
  it('gives back each place it was given', () => {
    for (let lat = -85; lat <= 85; lat += 8.5)
      for (let lon = -180; lon <= 180; lon += 22.5) {
        const [back, turned] = unproject(...project(lat, lon));
        expect(back).closeTo(lat, 1e-9);
        expect(turned).closeTo(lon, 1e-9);
      }
  });

  it('is square, the middle of the world in its middle, x to the right and y down', () => {
    expect(project(0, 0)).deep.equal([WORLD_SIZE / 2, WORLD_SIZE / 2]);
    for (const [lat, lon, x, y] of [
      [85.0511, -180, 0, 0],
      [-85.0511, 180, WORLD_SIZE, WORLD_SIZE],
    ] as const) {
      expect(project(lat, lon)[0]).closeTo(x, 1e-9);
      expect(project(lat, lon)[1]).closeTo(y, 1e-3);
    }
  });

  it('puts Paris where the hosts of tiles do: tile 16, 11 of zoom 5', () => {
    expect(project(48.8566, 2.3522).map((value) => Math.floor((value / WORLD_SIZE) * 2 ** 5))).deep.equal([16, 11]);
  });

  it('keeps the poles on the map, at its sides', () => {
    expect(project(90, 0)).deep.equal(project(85.0511, 0));
    expect(project(-90, 0)).deep.equal(project(-85.0511, 0));
    expect(project(90, 0)[1]).within(0, 0.001);
    expect(unproject(128, -1000)[0]).closeTo(85.0511, 1e-3);
    expect(unproject(128, 1000)[0]).closeTo(-85.0511, 1e-3);
  });

  it('goes on past the date line', () => {
    expect(project(10, 190)[0]).above(WORLD_SIZE);
    expect(unproject(...project(10, 190))[1]).closeTo(190, 1e-9);
  });

  it('shows the lands that are inhabited, and no more, when it shows all', () => {
    const [west, north, east, south] = bounds;
    expect([west, east]).deep.equal([0, WORLD_SIZE]);
    expect(unproject(0, north)[0]).closeTo(82, 1e-9);
    expect(unproject(0, south)[0]).closeTo(-59, 1e-9);
  });
});
