import { expect } from 'chai';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync } from '../graph/visible-graph.js';
import { equalEarth, WORLD_SIZE } from './projection.js';

const { project, unproject, northY } = equalEarth;

type Degrees = readonly [lat: number, lon: number];

/** Returns the lines of one link between these positions as the map draws them, at a scale that shows all apart. */
function arcs(positions: readonly Degrees[]): readonly (readonly number[])[] {
  const marks = positions.map(([lat, lon], i) => ({
    id: `${i}`,
    name: '',
    lat,
    lon,
    precision: 'exact' as const,
    isPaired: true,
  }));
  const graph = buildGraphSync({ marks, links: [{ id: 'p', marks: [...marks.keys()] }] });
  return buildVisibleGraphSync(graph, { left: 0, top: 0, scale: 1e6, width: 256e6, height: 256e6 }).lines.flatMap(
    ({ pieces }) => pieces,
  );
}

const MONTAUBAN: Degrees = [44.018, 1.355];
const COMASAGUA: Degrees = [13.63, -89.38];
const NOUMEA: Degrees = [-22.27, 166.45];
const PAPEETE: Degrees = [-17.53, -149.57];
const QUITO: Degrees = [-0.18, -78.47];
const NULL_ISLAND: Degrees = [0, 0];

const first = (piece: readonly number[]) => [piece[0], piece[1]] as [number, number];
const last = (piece: readonly number[]) => [piece.at(-2), piece.at(-1)] as [number, number];
const points = (pieces: readonly (readonly number[])[]) =>
  pieces.flatMap((piece) =>
    Array.from({ length: piece.length / 2 }, (_, i) => [piece[2 * i] as number, piece[2 * i + 1] as number] as const),
  );
const longestSegment = (pieces: readonly (readonly number[])[]) =>
  Math.max(
    ...pieces.flatMap((piece) => {
      const line = points([piece]);
      return line.slice(1).map(([x, y], i) => Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)));
    }),
  );
/** The points as text, the same in either direction. */
const sortedPoints = (pieces: readonly (readonly number[])[]) =>
  points(pieces)
    .map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`)
    .sort();
const expectClose = ([x, y]: readonly number[], [u, v]: readonly number[]) => {
  expect(x).closeTo(u as number, 1e-6);
  expect(y).closeTo(v as number, 1e-6);
};

describe('arc()', () => {
  it('joins two positions in one smooth piece', () => {
    const [piece, ...others] = arcs([MONTAUBAN, COMASAGUA]) as [number[]];
    expect(others).to.have.length(0);
    const ends = [first(piece), last(piece)].sort((a, b) => a[0] - b[0]);
    expectClose(ends[0] as number[], project(...COMASAGUA));
    expectClose(ends[1] as number[], project(...MONTAUBAN));
    expect(longestSegment([piece])).below(12);
  });

  it('returns the very same line if the ends are swapped, so that neither end is the giver', () => {
    for (const [a, b] of [
      [MONTAUBAN, COMASAGUA],
      [NOUMEA, PAPEETE],
      [QUITO, [40, -78.47]],
      [NULL_ISLAND, [0, 180]],
    ] as [Degrees, Degrees][]) {
      expect(sortedPoints(arcs([a, b]))).deep.equal(sortedPoints(arcs([b, a])));
    }
  });

  it('returns a line that is symmetric for symmetric ends', () => {
    const [piece] = arcs([
      [20, -40],
      [20, 40],
    ]) as [number[]];
    const line = points([piece]);
    line.forEach(([x, y], i) => {
      const [u, v] = line[line.length - 1 - i] as readonly [number, number];
      expect(x - WORLD_SIZE / 2).closeTo(WORLD_SIZE / 2 - u, 1e-9);
      expect(y).closeTo(v, 1e-9);
    });
  });

  it('curves towards the nearer pole', () => {
    const bend = (lat: number) => {
      const [piece] = arcs([
        [lat, -30],
        [lat, 30],
      ]) as [number[]];
      return (points([piece])[(piece.length / 4) | 0]?.[1] ?? 0) - project(lat, 0)[1];
    };
    expect(bend(40)).below(-2);
    expect(bend(-40)).above(2);
  });

  it('cuts a line across the Pacific in two at the antimeridian [R14]', () => {
    const pieces = arcs([NOUMEA, PAPEETE]);
    expect(pieces).to.have.length(2);
    const [western, eastern] = pieces as [number[], number[]];
    expectClose(first(western), project(...NOUMEA));
    expectClose(last(eastern), project(...PAPEETE));
    const [leaves, returns] = [unproject(...last(western)), unproject(...first(eastern))];
    expect(leaves[1]).closeTo(180, 1e-6);
    expect(returns[1]).closeTo(-180, 1e-6);
    expect(leaves[0]).closeTo(returns[0], 1e-6);
    expect(longestSegment(pieces)).below(12);
  });

  it('returns one piece on the map for a line along the antimeridian', () => {
    for (const [a, b] of [
      [
        [-41, 174],
        [53, 158],
      ],
      [
        [60, 175],
        [-50, 178],
      ],
      [
        [-60, -176],
        [60, -179],
      ],
    ] as [Degrees, Degrees][]) {
      const pieces = arcs([a, b]);
      expect(pieces).to.have.length(1);
      for (const [x, y] of points(pieces)) expect(Math.abs(unproject(x, y)[1])).most(180.000001);
    }
  });

  it('joins a position on the antimeridian without a stroke across the world', () => {
    for (const lon of [180, -180]) {
      for (const other of [
        [-20, 150],
        [-20, -150],
      ] as Degrees[]) {
        const pieces = arcs([[-17, lon], other]);
        expect(longestSegment(pieces)).below(12);
        for (const piece of pieces)
          expect(Math.hypot(first(piece)[0] - last(piece)[0], first(piece)[1] - last(piece)[1])).above(0.001);
      }
    }
  });

  it('stays within the poles [R14]', () => {
    for (const pair of [
      [
        [85, -60],
        [85, 60],
      ],
      [
        [90, 0],
        [80, 100],
      ],
      [
        [-90, 0],
        [-85, 120],
      ],
      [
        [90, 0],
        [-90, 0],
      ],
    ] as [Degrees, Degrees][]) {
      const line = points(arcs(pair));
      expect(line.length).above(1);
      for (const [x, y] of line) {
        expect(Number.isFinite(x)).equal(true);
        expect(y).within(northY - 1e-6, WORLD_SIZE - northY + 1e-6);
      }
    }
  });

  it('ends at 0°, 0°', () => {
    const [piece] = arcs([NULL_ISLAND, QUITO]) as [number[]];
    expectClose(last(piece), [WORLD_SIZE / 2, WORLD_SIZE / 2]);
  });

  it('returns nothing if both ends are the same position', () => {
    expect(arcs([MONTAUBAN, MONTAUBAN])).deep.equal([]);
    expect(
      arcs([
        [-17, 180],
        [-17, -180],
      ]),
    ).deep.equal([]);
    expect(arcs([MONTAUBAN])).deep.equal([]);
    expect(arcs([])).deep.equal([]);
  });

  it('returns a star around the mean of three positions, in any order', () => {
    const positions: Degrees[] = [MONTAUBAN, COMASAGUA, [12.65, -8]];
    const pieces = arcs(positions);
    expect(pieces).to.have.length(3);
    const ends = pieces.flatMap((piece) => [first(piece), last(piece)]);
    for (const position of positions)
      expect(ends.some(([x, y]) => Math.hypot(x - project(...position)[0], y - project(...position)[1]) < 1e-6)).equal(
        true,
      );
    const meeting = ends.filter(([x, y]) => ends.filter(([u, v]) => Math.hypot(x - u, y - v) < 1e-6).length === 3);
    expect(meeting).to.have.length(3);
    const again = arcs([...positions].reverse());
    expect(points(again).length).equal(points(pieces).length);
  });

  it('returns one line if two of three positions are the same', () => {
    expect(arcs([MONTAUBAN, COMASAGUA, MONTAUBAN])).deep.equal(arcs([MONTAUBAN, COMASAGUA]));
  });

  it('returns a star across the antimeridian without a stroke across the world', () => {
    expect(longestSegment(arcs([NOUMEA, PAPEETE, [-41, 174]]))).below(12);
  });
});
