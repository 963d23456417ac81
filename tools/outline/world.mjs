// Both outlines of the world, ready to be written: the coarse one, and what the fine one adds to it.
import { corners, farthest, setRight, toGrid } from './corners.mjs';
import { crossings } from './crossings.mjs';
import { costs, encodeCoarse, encodeDetail, GUESS, small } from './encode.mjs';
import { order } from './order.mjs';
import { plane, turned } from './plane.mjs';
import { source } from './source.mjs';
import { allSplits, part, pointsOf } from './splits.mjs';

/** Rounds of choosing by what the choice before would cost: from the third on, less than 10 bytes are won. */
const ROUNDS = 3;

/** Rounds in which lines that cross, and rings that hold nothing, are told more exactly: of 59 crossings, 7 are left. */
const CORRECTIONS = 4;

/**
 * How much more an error counts: on a small island, where a few pixels are its whole shape (less so from afar: `power`), and on a line that
 * is not settled, where each side matters; less in the far north, where no network of ours is.
 */
function care({ area, points, dashed }, power = 1) {
  const small = Math.min(20, Math.max(1, 20_000 / area)) ** power;
  const north = points.every(([, lat]) => lat > 62);
  return small * (dashed ? 30 : 1) * (north ? 0.3 : 1);
}

/**
 * A line without its narrowest inlets and spits, which at that scale are but two strokes side by side: without the points that make out
 * less than `narrow` square pixels, or 1 % of the island.
 */
function smooth({ points, area }, narrow) {
  return points.filter(
    ([lon, , weight], i) =>
      weight >= Math.min(narrow, area / 100) || i === 0 || i === points.length - 1 || Math.abs(lon) === 180,
  );
}

/** The rings that hold nothing: Andorra, when two corners are left of it. */
function flat(territories, arcs) {
  const pointsOf = (reference) => (reference < 0 ? arcs[~reference].grid.slice().reverse() : arcs[reference].grid);
  return territories.flatMap(({ rings }) => rings.filter((ring) => turned(ring.flatMap(pointsOf)) === 0));
}

/** Chooses by what bits cost, then again by what that choice makes them cost. */
function settle(choose, encode) {
  let writer;
  for (let round = 0; round < ROUNDS; round++) {
    choose(writer ? costs(writer) : GUESS);
    writer = encode();
  }
  return writer;
}

/**
 * coarse: { steps in a degree, corner: the price of one, island: square pixels of the smallest, narrow: see smooth }
 * fine: { steps, bit: the price of one, island, narrow }
 * Prices are in what `error` measures; pixels are those of the closest zoom.
 */
export function world({ coarse, fine }) {
  const { territories, arcs } = order(source(), { coarse: coarse.island, fine: fine.island });
  const lines = arcs.map((arc) => ({ ...arc, points: smooth(arc, fine.narrow) }));
  const prices = lines.map((arc) => coarse.corner / care(arc, 0.5));
  const roughly = (arc, index) => {
    const points = smooth(arc, coarse.narrow);
    const { at, grid } = corners(points, coarse.steps, prices[index]);
    return {
      at: at.map((k) => (k < points.length - 1 ? arc.points.indexOf(points[k]) : arc.points.length - 1)),
      grid,
      border: arc.uses - 1,
      dashed: arc.dashed,
    };
  };
  let rough = lines.map(roughly);
  for (let round = 0; round < CORRECTIONS; round++) {
    for (const ring of flat(territories, rough))
      for (const reference of ring) prices[reference < 0 ? ~reference : reference] /= 3;
    rough = lines.map(roughly);
  }
  const shape = settle(
    (bits) => {
      for (const arc of rough) arc.splits = allSplits(arc.grid, arc.border, bits);
    },
    () => encodeCoarse(territories, rough),
  );

  const finer = fine.steps / coarse.steps;
  const partsOf = (arc, at, grid) => {
    const border = arc.uses - 1;
    const parts = at.slice(1).map((end, i) => {
      const points = arc.points.slice(at[i], end + 1);
      const inner = toGrid(points, fine.steps).slice(1, -1);
      return {
        choose: part({ line: points.map(plane), grid: [grid[i], ...inner, grid[i + 1]], steps: fine.steps, border }),
        price: fine.bit / care({ ...arc, points }),
      };
    });
    return { grid, border, parts };
  };
  const islands = small(territories, rough);
  const refined = lines.map((arc, index) => {
    const { at } = rough[index];
    const known = rough[index].grid.map((point) => point.map((v) => v * finer));
    if (!islands.has(index)) return partsOf(arc, at, known);
    return { ...partsOf(arc, at, setRight(arc.points, at, fine.steps)), known };
  });
  const withIslands = territories.map(({ code, rings, islands }) => ({
    code,
    rings,
    islands: islands.map((whole) => {
      const island = { ...whole, points: smooth(whole, fine.narrow) };
      const at = [0, farthest(island.points.map(plane), 0, island.points.length - 1), island.points.length - 1];
      const all = toGrid(island.points, fine.steps);
      return partsOf(
        { ...island, uses: 1 },
        at,
        at.map((k) => all[k]),
      );
    }),
  }));
  const all = [...refined, ...withIslands.flatMap((territory) => territory.islands)];
  const choose = (bits) => {
    for (const arc of all) arc.splits = arc.parts.map((part) => part.choose(bits, part.price));
  };
  let writer = settle(choose, () => encodeDetail(withIslands, refined));
  for (let round = 0; round < CORRECTIONS; round++) {
    const segments = all.flatMap(({ grid, parts, splits }) =>
      parts.flatMap((part, i) => {
        const points = [grid[i], ...pointsOf(splits[i]), grid[i + 1]];
        return points.slice(1).map((b, k) => ({ a: points[k], b, part }));
      }),
    );
    const tangled = [...crossings(segments)].map((segment) => segment.part);
    const lost = withIslands.flatMap(({ islands }) =>
      islands.filter(({ splits }) => !splits.some(Boolean)).flatMap(({ parts }) => parts),
    );
    for (const part of new Set([...tangled, ...lost])) part.price /= 3;
    choose(costs(writer));
    writer = encodeDetail(withIslands, refined);
  }
  return { codes: territories.map(({ code }) => code || '--').join(''), shape: shape.text(), detail: writer.text() };
}
