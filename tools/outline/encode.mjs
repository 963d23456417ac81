// The outlines as text: what `src/map/outline/decode.ts` and `src/map/outline/refine.ts` read back, number by number.
import { Writer } from './writer.mjs';

const FLAGS = 64 * 32;
const RINGS = 66;
const ARCS = 67;
const RANK = 68;
const RING = 70;
const JOINT = 72;
const DASHED = 74 * 32;
const ISLANDS = 66;
const ISLAND = 67;
const ACROSS = 69;
const RIGHT = 71;
const FEW = 8;

const far = ([x0, y0], [x1, y1]) => 32 - Math.clz32((Math.abs(x1 - x0) + Math.abs(y1 - y0)) ** 2);
const flag = (a, b, border) => FLAGS + border * 32 + far(a, b);
const fromMiddle = (a, b, point) => point.map((v, axis) => v - ((a[axis] + b[axis]) >> 1));

function move(writer, kind, a, b) {
  writer.signed(kind, b[0] - a[0]);
  writer.signed(kind + 1, b[1] - a[1]);
}

function putSplits(writer, a, b, border, node) {
  writer.bit(flag(a, b, border), Boolean(node));
  if (!node) return;
  const [x, y] = fromMiddle(a, b, node.point);
  writer.signed(far(a, b), x);
  writer.signed(32 + far(a, b), y);
  putSplits(writer, a, node.point, border, node.before);
  putSplits(writer, node.point, b, border, node.after);
}

/** The arcs whose corners refine-outline.ts sets right: of islands, with few of them. */
export function small(territories, arcs) {
  const rings = territories.flatMap((territory) => territory.rings);
  return new Set(rings.flatMap((ring) => (ring.length === 1 && arcs[ring[0]]?.grid.length <= FEW ? ring : [])));
}

/** What splits cost, by what has been written of them. */
export const costs = (writer) => ({
  leaf: (a, b, border) => writer.costOfBit(flag(a, b, border), false),
  split: (a, b, border, point) => {
    const [x, y] = fromMiddle(a, b, point);
    return (
      writer.costOfBit(flag(a, b, border), true) +
      writer.costOfSigned(far(a, b), x) +
      writer.costOfSigned(32 + far(a, b), y)
    );
  },
});

/** Before any has been written. */
export const GUESS = {
  leaf: () => 0.5,
  split: (a, b, _border, point) =>
    fromMiddle(a, b, point).reduce((bits, v) => bits + 2 * Math.log2(1 + Math.abs(v)), 4),
};

/**
 * territories: [{ rings: [[index, ~index when met before]] }], arcs: [{ grid: the corners in whole steps, border, dashed, splits }]
 */
export function encodeCoarse(territories, arcs) {
  const writer = new Writer();
  const open = [];
  let from = [0, 0];
  for (const { rings } of territories) {
    writer.count(RINGS, rings.length - 1);
    for (const ring of rings) {
      writer.count(ARCS, ring.length - 1);
      let rank = 1;
      for (const reference of ring) {
        const kind = RANK + (rank ? 0 : 1);
        rank = reference < 0 ? open.length - open.lastIndexOf(~reference) : 0;
        writer.count(kind, rank);
        if (rank) {
          open.splice(-rank, 1);
          writer.bit(DASHED, arcs[~reference].dashed);
        } else open.push(reference);
      }
      if (ring[0] >= 0) move(writer, RING, from, arcs[ring[0]].grid[0]);
      ring.forEach((reference, k) => {
        const { grid } = arcs[reference < 0 ? ~reference : reference];
        from = reference < 0 ? grid[0] : grid.at(-1);
        if (reference >= 0 && ring[k + 1] >= 0) move(writer, JOINT, grid[0], from);
      });
    }
  }
  for (const { grid, border, splits } of arcs) putSplits(writer, grid[0], grid.at(-1), border, splits);
  return writer;
}

/** The splits of every arc between its corners, and the islands: [{ grid: two points, splits: of the way there and of the way back }]. */
export function encodeDetail(territories, arcs) {
  const writer = new Writer();
  const islands = territories.flatMap((territory) => territory.islands);
  for (const { rings, islands } of territories) {
    for (const ring of rings) {
      const { known, grid } = arcs[ring[0]] ?? {};
      if (ring.length === 1 && known) for (let i = 0; i < grid.length - 1; i++) move(writer, RIGHT, known[i], grid[i]);
    }
    writer.count(ISLANDS, islands.length);
    const last = rings.at(-1)[0];
    let from = arcs[last < 0 ? ~last : last].grid[0];
    for (const { grid } of islands) {
      move(writer, ISLAND, from, grid[0]);
      move(writer, ACROSS, grid[0], grid[1]);
      from = grid[0];
    }
  }
  for (const { grid, border, splits } of [...arcs, ...islands]) {
    splits.forEach((node, i) => {
      putSplits(writer, grid[i], grid[i + 1], border, node);
    });
  }
  return writer;
}
