// Encodes the outlines as text: value by value what `src/map/outline/decode.ts` and `src/map/outline/refine.ts` read
// back.
import { Writer } from './writer.mjs';

// Models of the entropy coder, as in `line-splits.ts`, `decode.ts` and `refine.ts`.
const OFFSET = { x: 0, y: 32 };
const HAS_SPLIT = { coast: 64, border: 65 };
const COARSE = {
  RINGS: 66,
  ARCS: 67,
  RANK: { afterKnownArc: 68, afterNewArc: 69 },
  START: { x: 70, y: 71 },
  JOINT: { x: 72, y: 73 },
  DISPUTED: 74,
};
const FINE = {
  ISLANDS: 66,
  START: { x: 67, y: 68 },
  ACROSS: { x: 69, y: 70 },
  CORRECTION: { x: 71, y: 72 },
};
const MAX_ISLAND_POINTS = 8;

/** Returns the distance between two points in half powers of two. */
const distanceClass = ([x0, y0], [x1, y1]) => 32 - Math.clz32((Math.abs(x1 - x0) + Math.abs(y1 - y0)) ** 2);
const splitModel = (isBorder) => (isBorder ? HAS_SPLIT.border : HAS_SPLIT.coast);
const offsetFromMidpoint = (a, b, point) => point.map((v, axis) => v - ((a[axis] + b[axis]) >> 1));

function writeMove(writer, models, from, to) {
  writer.signed(models.x, to[0] - from[0]);
  writer.signed(models.y, to[1] - from[1]);
}

function writeSplits(writer, a, b, isBorder, node) {
  const distance = distanceClass(a, b);
  writer.bit(splitModel(isBorder), distance, Boolean(node));
  if (!node) return;
  const [x, y] = offsetFromMidpoint(a, b, node.point);
  writer.signed(OFFSET.x + distance, x);
  writer.signed(OFFSET.y + distance, y);
  writeSplits(writer, a, node.point, isBorder, node.before);
  writeSplits(writer, node.point, b, isBorder, node.after);
}

/** Returns the arcs whose corners `refine.ts` corrects: those of islands with few corners. */
export function smallIslandArcs(territories, arcs) {
  const rings = territories.flatMap((territory) => territory.rings);
  return new Set(
    rings.flatMap((ring) => (ring.length === 1 && arcs[ring[0]]?.grid.length <= MAX_ISLAND_POINTS ? ring : [])),
  );
}

/** Returns what a leaf and a split of a line cost, in bits, as estimated from what `writer` has written. */
export const splitCosts = (writer) => ({
  leaf: (a, b, isBorder) => writer.costOfBit(splitModel(isBorder), distanceClass(a, b), false),
  split: (a, b, isBorder, point) => {
    const [x, y] = offsetFromMidpoint(a, b, point);
    const distance = distanceClass(a, b);
    return (
      writer.costOfBit(splitModel(isBorder), distance, true) +
      writer.costOfSigned(OFFSET.x + distance, x) +
      writer.costOfSigned(OFFSET.y + distance, y)
    );
  },
});

/** A guess at these costs, before anything is written. */
export const GUESSED_COSTS = {
  leaf: () => 0.5,
  split: (a, b, _isBorder, point) =>
    offsetFromMidpoint(a, b, point).reduce((bits, v) => bits + 2 * Math.log2(1 + Math.abs(v)), 4),
};

/**
 * Writes the coarse outline.
 * territories: [{ rings: [[index, or ~index if the arc is in a ring before]] }]
 * arcs: [{ grid: corners in whole steps, isBorder, isDisputed, splits }]
 */
export function encodeCoarse(territories, arcs) {
  const writer = new Writer();
  const open = [];
  let position = [0, 0];
  for (const { rings } of territories) {
    writer.unsigned(COARSE.RINGS, rings.length - 1);
    for (const ring of rings) {
      writer.unsigned(COARSE.ARCS, ring.length - 1);
      let rank = 1;
      for (const reference of ring) {
        const model = rank ? COARSE.RANK.afterKnownArc : COARSE.RANK.afterNewArc;
        rank = reference < 0 ? open.length - open.lastIndexOf(~reference) : 0;
        writer.unsigned(model, rank);
        if (rank) {
          open.splice(-rank, 1);
          writer.bit(COARSE.DISPUTED, 0, arcs[~reference].isDisputed);
        } else open.push(reference);
      }
      if (ring[0] >= 0) writeMove(writer, COARSE.START, position, arcs[ring[0]].grid[0]);
      ring.forEach((reference, k) => {
        const { grid } = arcs[reference < 0 ? ~reference : reference];
        position = reference < 0 ? grid[0] : grid.at(-1);
        if (reference >= 0 && ring[k + 1] >= 0) writeMove(writer, COARSE.JOINT, grid[0], position);
      });
    }
  }
  for (const { grid, isBorder, splits } of arcs) writeSplits(writer, grid[0], grid.at(-1), isBorder, splits);
  return writer;
}

/**
 * Writes what the fine outline adds: corrections of small islands, new islands, and the splits of every arc between its
 * corners.
 * territories: [{ rings, islands: [{ grid, splits }] }], an island being two points and the first again, with the splits
 * of the way there and of the way back
 * arcs: [{ grid, coarseGrid: the corners to correct, if any, isBorder, splits }]
 */
export function encodeDetail(territories, arcs) {
  const writer = new Writer();
  for (const { rings, islands } of territories) {
    for (const ring of rings) {
      const { coarseGrid, grid } = arcs[ring[0]] ?? {};
      if (ring.length !== 1 || !coarseGrid) continue;
      for (let i = 0; i < grid.length - 1; i++) writeMove(writer, FINE.CORRECTION, coarseGrid[i], grid[i]);
    }
    writer.unsigned(FINE.ISLANDS, islands.length);
    const [reference] = rings.at(-1);
    let position = arcs[reference < 0 ? ~reference : reference].grid[0];
    for (const { grid } of islands) {
      writeMove(writer, FINE.START, position, grid[0]);
      writeMove(writer, FINE.ACROSS, grid[0], grid[1]);
      position = grid[0];
    }
  }
  const islands = territories.flatMap((territory) => territory.islands);
  for (const { grid, isBorder, splits } of [...arcs, ...islands]) {
    splits.forEach((node, i) => {
      writeSplits(writer, grid[i], grid[i + 1], isBorder, node);
    });
  }
  return writer;
}
