import { expect } from 'chai';
import { clusterPoints } from './clusters.js';

/** Returns the cluster centre of each point. */
const clusters = (
  points: readonly (readonly [number, number])[],
  radius: number,
  order: Iterable<number> = points.keys(),
): number[] => [...clusterPoints(Float64Array.from(points.flat()), order, radius)];

describe('clusterPoints()', () => {
  it('joins points into the first of `order`, wherever that lies', () => {
    const row = [
      [0, 0],
      [1, 0],
      [2, 0],
    ] as const;
    expect(clusters(row, 1.5)).deep.equal([0, 0, 2]);
    expect(clusters(row, 1.5, [1, 0, 2])).deep.equal([1, 1, 1]);
    expect(clusters(row, 0.5)).deep.equal([0, 1, 2]);
  });

  it('joins a point to the nearest centre, not to the first', () => {
    expect(
      clusters(
        [
          [0, 0],
          [10, 0],
          [7, 0],
        ],
        8,
      ),
    ).deep.equal([0, 1, 1]);
  });

  it('joins equal points, and not points that are exactly the radius apart', () => {
    expect(
      clusters(
        [
          [5, 5],
          [5, 5],
          [9, 5],
        ],
        4,
      ),
    ).deep.equal([0, 0, 2]);
  });

  it('joins points across the cells of its grid, in every direction, at negative coordinates too', () => {
    for (const [x, y] of [
      [0, 0],
      [-8, -8],
      [24, -16],
    ] as const)
      for (const dx of [-3, 0, 3])
        for (const dy of [-3, 0, 3])
          expect(
            clusters(
              [
                [x, y],
                [x + dx, y + dy],
              ],
              8,
            ),
            `${x} ${dx} ${dy}`,
          ).deep.equal([0, 0]);
  });

  it('keeps centres at least the radius apart, and every point within the radius of its centre', () => {
    const points = Array.from({ length: 2000 }, (_, i) => [(i * 97.31) % 256, (i * 61.7) % 125] as const);
    for (const radius of [0.5, 4, 20]) {
      const clusterOf = clusters(points, radius);
      const distance = (a: number, b: number) => {
        const [[x, y], [u, v]] = [points[a], points[b]] as [[number, number], [number, number]];
        return Math.hypot(x - u, y - v);
      };
      const centres = [...new Set(clusterOf)];
      expect(Math.max(...clusterOf.map((centre, i) => distance(centre, i)))).below(radius);
      expect(centres.filter((centre) => clusterOf[centre] !== centre)).deep.equal([]);
      expect(centres.filter((a) => centres.some((b) => a < b && distance(a, b) < radius))).deep.equal([]);
    }
  });

  it('leaves points outside `order` alone', () => {
    expect(
      clusters(
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        1,
        [0, 2],
      ),
    ).deep.equal([0, 1, 0]);
  });
});
