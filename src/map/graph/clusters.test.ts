import { expect } from 'chai';
import { clusterPoints } from './clusters.js';

function gathered(
  points: readonly (readonly [number, number])[],
  reach: number,
  order: Iterable<number> = points.keys(),
): number[] {
  const of = Uint32Array.from(points.keys());
  clusterPoints(Float64Array.from(points.flat()), order, reach, of);
  return [...of];
}

describe('places that the screen cannot tell apart', () => {
  it('are gathered in the most telling of them, wherever that lies', () => {
    const row = [
      [0, 0],
      [1, 0],
      [2, 0],
    ] as const;
    expect(gathered(row, 1.5)).deep.equal([0, 0, 2]);
    expect(gathered(row, 1.5, [1, 0, 2])).deep.equal([1, 1, 1]);
    expect(gathered(row, 0.5)).deep.equal([0, 1, 2]);
  });

  it('join the nearest that stands for others, not the first', () => {
    expect(
      gathered(
        [
          [0, 0],
          [10, 0],
          [7, 0],
        ],
        8,
      ),
    ).deep.equal([0, 1, 1]);
  });

  it('are one when they are the same, and two when exactly as far apart as the reach', () => {
    expect(
      gathered(
        [
          [5, 5],
          [5, 5],
          [9, 5],
        ],
        4,
      ),
    ).deep.equal([0, 0, 2]);
  });

  it('find each other across the cells of the grid, on every side, left of and above the plane too', () => {
    for (const [x, y] of [
      [0, 0],
      [-8, -8],
      [24, -16],
    ] as const)
      for (const dx of [-3, 0, 3])
        for (const dy of [-3, 0, 3])
          expect(
            gathered(
              [
                [x, y],
                [x + dx, y + dy],
              ],
              8,
            ),
            `${x} ${dx} ${dy}`,
          ).deep.equal([0, 0]);
  });

  it('stand at least a reach apart, and none is farther than that from where it is gathered', () => {
    const points = Array.from({ length: 2000 }, (_, i) => [(i * 97.31) % 256, (i * 61.7) % 125] as const);
    for (const reach of [0.5, 4, 20]) {
      const of = gathered(points, reach);
      const apart = (a: number, b: number) => {
        const [[x, y], [u, v]] = [points[a], points[b]] as [[number, number], [number, number]];
        return Math.hypot(x - u, y - v);
      };
      const standing = [...new Set(of)];
      expect(Math.max(...of.map((node, i) => apart(node, i)))).below(reach);
      expect(standing.filter((a) => of[a] !== a)).deep.equal([]);
      expect(standing.filter((a) => standing.some((b) => a < b && apart(a, b) < reach))).deep.equal([]);
    }
  });

  it('that are not asked for are left as they are', () => {
    expect(
      gathered(
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
