import { expect } from '@open-wc/testing';
import { WORLD_SIZE } from '../geometry/projection.js';
import { webMercator } from './tiles.js';

const { project, unproject, bounds } = webMercator;

describe('webMercator', () => {
  it('unprojects what it projects', () => {
    for (let lat = -85; lat <= 85; lat += 8.5)
      for (let lon = -180; lon <= 180; lon += 22.5) {
        const [backLat, backLon] = unproject(...project(lat, lon));
        expect(backLat).closeTo(lat, 1e-9);
        expect(backLon).closeTo(lon, 1e-9);
      }
  });

  it('maps the world to a square, x to the right and y down', () => {
    expect(project(0, 0)).deep.equal([WORLD_SIZE / 2, WORLD_SIZE / 2]);
    for (const [lat, lon, x, y] of [
      [85.0511, -180, 0, 0],
      [-85.0511, 180, WORLD_SIZE, WORLD_SIZE],
    ] as const) {
      expect(project(lat, lon)[0]).closeTo(x, 1e-9);
      expect(project(lat, lon)[1]).closeTo(y, 1e-3);
    }
  });

  it('puts Paris in tile 16, 11 of zoom 5, as hosts of tiles do', () => {
    expect(project(48.8566, 2.3522).map((value) => Math.floor((value / WORLD_SIZE) * 2 ** 5))).deep.equal([16, 11]);
  });

  it('clamps the poles to the edges of the map', () => {
    expect(project(90, 0)).deep.equal(project(85.0511, 0));
    expect(project(-90, 0)).deep.equal(project(-85.0511, 0));
    expect(project(90, 0)[1]).within(0, 0.001);
    expect(unproject(128, -1000)[0]).closeTo(85.0511, 1e-3);
    expect(unproject(128, 1000)[0]).closeTo(-85.0511, 1e-3);
  });

  it('continues past the antimeridian', () => {
    expect(project(10, 190)[0]).above(WORLD_SIZE);
    expect(unproject(...project(10, 190))[1]).closeTo(190, 1e-9);
  });

  it('bounds the map to inhabited latitudes', () => {
    const [west, north, east, south] = bounds;
    expect([west, east]).deep.equal([0, WORLD_SIZE]);
    expect(unproject(0, north)[0]).closeTo(82, 1e-9);
    expect(unproject(0, south)[0]).closeTo(-59, 1e-9);
  });
});
