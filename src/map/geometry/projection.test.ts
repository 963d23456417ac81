import { expect } from 'chai';
import { geoEqualEarthRaw } from 'd3-geo';
import { equalEarth, UNITS_PER_KM, WORLD_SIZE } from './projection.js';

const { project, unproject, northY } = equalEarth;

describe('equalEarth', () => {
  it('puts 0°, 0° at the centre of the plane, x to the right and y down', () => {
    expect(project(0, 0)).deep.equal([WORLD_SIZE / 2, WORLD_SIZE / 2]);
    expect(project(0, 180)[0]).closeTo(WORLD_SIZE, 1e-9);
    expect(project(0, -180)[0]).closeTo(0, 1e-9);
    expect(project(45, 0)[1]).below(WORLD_SIZE / 2);
    expect(project(-90, 0)[1]).closeTo(WORLD_SIZE - northY, 1e-9);
  });

  it('inverts project() in unproject(), up to the poles and beyond the antimeridian', () => {
    for (let lat = -90; lat <= 90; lat += 7.5) {
      for (let lon = -350; lon <= 350; lon += 17.5) {
        const [unprojectedLat, unprojectedLon] = unproject(...project(lat, lon));
        expect(unprojectedLat).closeTo(lat, 1e-4);
        expect(unprojectedLon).closeTo(lon, 1e-4);
      }
    }
    expect(unproject(...project(90, 0))[0]).closeTo(90, 1e-4);
  });

  it('agrees with geoEqualEarthRaw() of d3-geo to 1e-10', () => {
    // @types/d3-geo declares the export as a factory
    const raw = geoEqualEarthRaw as unknown as (lambda: number, phi: number) => [number, number];
    const unit = WORLD_SIZE / 2 / raw(Math.PI, 0)[0];
    for (let lat = -90; lat <= 90; lat += 5) {
      for (let lon = -180; lon <= 180; lon += 15) {
        const [x, y] = raw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
        expect(project(lat, lon)[0]).closeTo(WORLD_SIZE / 2 + unit * x, 1e-10);
        expect(project(lat, lon)[1]).closeTo(WORLD_SIZE / 2 - unit * y, 1e-10);
      }
    }
  });

  it('unprojects any point of the plane, even outside the world', () => {
    for (const point of [
      [-1000, -1000],
      [128, 900],
      [128, northY - 1e-9],
    ] as [number, number][]) {
      for (const value of unproject(...point)) expect(Number.isFinite(value)).equal(true);
    }
  });

  it('keeps areas: a square kilometre is the same size everywhere', () => {
    const area = (south: number, north: number, west: number, east: number) => {
      let sum = 0;
      for (let i = 0; i < 200; i++) {
        const [low, high] = [south + ((north - south) * i) / 200, south + ((north - south) * (i + 1)) / 200];
        const middle = (low + high) / 2;
        sum += (project(middle, east)[0] - project(middle, west)[0]) * (project(low, 0)[1] - project(high, 0)[1]);
      }
      return sum;
    };
    const groundArea = (south: number, north: number, degrees: number) =>
      ((6371 ** 2 * (degrees * Math.PI)) / 180) *
      (Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
    for (const [south, north] of [
      [-10, 10],
      [60, 80],
    ] as [number, number][]) {
      expect(area(south, north, 0, 20) / UNITS_PER_KM ** 2).closeTo(
        groundArea(south, north, 20),
        0.0001 * groundArea(south, north, 20),
      );
    }
  });
});
