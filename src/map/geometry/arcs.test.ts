import { expect } from 'chai';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync } from '../graph/visible-graph.js';
import { NORTH, project, unproject, WORLD_SIZE } from './projection.js';

/** Latitude and longitude. */
type Place = readonly [number, number];

/** The lines of one pairing between these places, as the map draws them: near enough for each place to be its own. */
function arcs(places: readonly Place[]): readonly (readonly number[])[] {
  const marks = places.map(([lat, lon], i) => ({
    id: `${i}`,
    name: '',
    lat,
    lon,
    precision: 'exact' as const,
    isPaired: true,
  }));
  const planned = buildGraphSync({ marks, links: [{ id: 'p', marks: [...marks.keys()] }] });
  return buildVisibleGraphSync(planned, { left: 0, top: 0, scale: 1e6, width: 256e6, height: 256e6 }).lines.flatMap(
    ({ pieces }) => pieces,
  );
}

const MONTAUBAN: Place = [44.018, 1.355];
const COMASAGUA: Place = [13.63, -89.38];
const NOUMEA: Place = [-22.27, 166.45];
const PAPEETE: Place = [-17.53, -149.57];
const QUITO: Place = [-0.18, -78.47];
const NULL_ISLAND: Place = [0, 0];

const first = (piece: readonly number[]) => [piece[0], piece[1]] as [number, number];
const last = (piece: readonly number[]) => [piece.at(-2), piece.at(-1)] as [number, number];
const points = (pieces: readonly (readonly number[])[]) =>
  pieces.flatMap((piece) =>
    Array.from({ length: piece.length / 2 }, (_, i) => [piece[2 * i] as number, piece[2 * i + 1] as number] as const),
  );
const longest = (pieces: readonly (readonly number[])[]) =>
  Math.max(
    ...pieces.flatMap((piece) => {
      const line = points([piece]);
      return line.slice(1).map(([x, y], i) => Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)));
    }),
  );
/** The same points whichever way they are followed. */
const asSet = (pieces: readonly (readonly number[])[]) =>
  points(pieces)
    .map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`)
    .sort();
const close = ([x, y]: readonly number[], [u, v]: readonly number[]) => {
  expect(x).closeTo(u as number, 1e-6);
  expect(y).closeTo(v as number, 1e-6);
};

describe('the line of a pairing', () => {
  it('goes from one territory to the other in one smooth piece', () => {
    const [piece, ...others] = arcs([MONTAUBAN, COMASAGUA]) as [number[]];
    expect(others).to.have.length(0);
    const ends = [first(piece), last(piece)].sort((a, b) => a[0] - b[0]);
    close(ends[0] as number[], project(...COMASAGUA));
    close(ends[1] as number[], project(...MONTAUBAN));
    expect(longest([piece])).below(12);
  });

  it('is the very same line whichever territory is named first, so that neither end is the giver', () => {
    for (const [a, b] of [
      [MONTAUBAN, COMASAGUA],
      [NOUMEA, PAPEETE],
      [QUITO, [40, -78.47]],
      [NULL_ISLAND, [0, 180]],
    ] as [Place, Place][]) {
      expect(asSet(arcs([a, b]))).deep.equal(asSet(arcs([b, a])));
    }
  });

  it('is the same shape seen from both ends', () => {
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

  it('bows towards the nearer pole', () => {
    const bow = (lat: number) => {
      const [piece] = arcs([
        [lat, -30],
        [lat, 30],
      ]) as [number[]];
      return (points([piece])[(piece.length / 4) | 0]?.[1] ?? 0) - project(lat, 0)[1];
    };
    expect(bow(40)).below(-2);
    expect(bow(-40)).above(2);
  });

  it('R14 crosses the Pacific by the date line, cut in two at the edges of the map', () => {
    const pieces = arcs([NOUMEA, PAPEETE]);
    expect(pieces).to.have.length(2);
    const [western, eastern] = pieces as [number[], number[]];
    close(first(western), project(...NOUMEA));
    close(last(eastern), project(...PAPEETE));
    const [leaves, returns] = [unproject(...last(western)), unproject(...first(eastern))];
    expect(leaves[1]).closeTo(180, 1e-6);
    expect(returns[1]).closeTo(-180, 1e-6);
    expect(leaves[0]).closeTo(returns[0], 1e-6);
    expect(longest(pieces)).below(12);
  });

  it('stays in one piece, on the map, along the date line', () => {
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
    ] as [Place, Place][]) {
      const pieces = arcs([a, b]);
      expect(pieces).to.have.length(1);
      for (const [x, y] of points(pieces)) expect(Math.abs(unproject(x, y)[1])).most(180.000001);
    }
  });

  it('joins a territory on the date line itself without a stroke across the world', () => {
    for (const lon of [180, -180]) {
      for (const other of [
        [-20, 150],
        [-20, -150],
      ] as Place[]) {
        const pieces = arcs([[-17, lon], other]);
        expect(longest(pieces)).below(12);
        for (const piece of pieces)
          expect(Math.hypot(first(piece)[0] - last(piece)[0], first(piece)[1] - last(piece)[1])).above(0.001);
      }
    }
  });

  it('R14 never leaves the map beyond a pole', () => {
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
    ] as [Place, Place][]) {
      const line = points(arcs(pair));
      expect(line.length).above(1);
      for (const [x, y] of line) {
        expect(Number.isFinite(x)).equal(true);
        expect(y).within(NORTH - 1e-6, WORLD_SIZE - NORTH + 1e-6);
      }
    }
  });

  it('is drawn to a territory at 0°, 0°', () => {
    const [piece] = arcs([NULL_ISLAND, QUITO]) as [number[]];
    close(last(piece), [WORLD_SIZE / 2, WORLD_SIZE / 2]);
  });

  it('is not drawn when both ends are the same place', () => {
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

  it('is a star from their middle for three territories, in whatever order they are named', () => {
    const places: Place[] = [MONTAUBAN, COMASAGUA, [12.65, -8]];
    const pieces = arcs(places);
    expect(pieces).to.have.length(3);
    const ends = pieces.flatMap((piece) => [first(piece), last(piece)]);
    for (const place of places)
      expect(ends.some(([x, y]) => Math.hypot(x - project(...place)[0], y - project(...place)[1]) < 1e-6)).equal(true);
    const meeting = ends.filter(([x, y]) => ends.filter(([u, v]) => Math.hypot(x - u, y - v) < 1e-6).length === 3);
    expect(meeting).to.have.length(3);
    const again = arcs([...places].reverse());
    expect(points(again).length).equal(points(pieces).length);
  });

  it('is one plain line when two of three territories are the same place', () => {
    expect(arcs([MONTAUBAN, COMASAGUA, MONTAUBAN])).deep.equal(arcs([MONTAUBAN, COMASAGUA]));
  });

  it('draws a star over the date line without a stroke across the world', () => {
    expect(longest(arcs([NOUMEA, PAPEETE, [-41, 174]]))).below(12);
  });
});
