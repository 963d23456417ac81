// Builds both outlines of the world: the coarse one, and what the fine one adds to it.
import { chooseCorners, correctCorners, farthest, toGrid } from './corners.mjs';
import { findCrossings } from './crossings.mjs';
import { encodeCoarse, encodeDetail, GUESSED_COSTS, smallIslandArcs, splitCosts } from './encode.mjs';
import { orderSource } from './order.mjs';
import { doubleArea, project } from './plane.mjs';
import { readSource } from './source.mjs';
import { pointsOf, simplifier, splitAll } from './splits.mjs';

/** Rounds of a choice by what the choice before would cost: from the third on, they save less than 10 bytes. */
const ROUNDS = 3;

/** Rounds in which lines that cross, and rings without an area, get more points: of 59 crossings, 7 are left. */
const CORRECTIONS = 4;

/**
 * Returns how much more an error counts than elsewhere. It counts more on a small island, where a few pixels are its
 * whole shape (with a lower `power`, less so, as when seen from afar), and on a disputed border, where each side
 * matters. It counts less in the far north, where no network has members.
 */
function errorWeight({ area, points, isDisputed }, power = 1) {
  const island = Math.min(20, Math.max(1, 20_000 / area)) ** power;
  const isFarNorth = points.every(([, lat]) => lat > 62);
  return island * (isDisputed ? 30 : 1) * (isFarNorth ? 0.3 : 1);
}

/**
 * Returns the points of a line without its narrowest inlets and spits, which would show as two strokes side by side:
 * without the points that add less than `minArea` square pixels, or 1 % of the island.
 */
function smooth({ points, area }, minArea) {
  return points.filter(
    ([lon, , weight], i) =>
      weight >= Math.min(minArea, area / 100) || i === 0 || i === points.length - 1 || Math.abs(lon) === 180,
  );
}

/** Returns the rings without an area: Andorra, if two corners are left of it. */
function flatRings(territories, arcs) {
  const gridOf = (reference) => (reference < 0 ? arcs[~reference].grid.slice().reverse() : arcs[reference].grid);
  return territories.flatMap(({ rings }) => rings.filter((ring) => doubleArea(ring.flatMap(gridOf)) === 0));
}

/**
 * Chooses by a guess at the costs, encodes, and repeats it with the costs that this choice has made. Returns the last
 * writer.
 */
function optimise(choose, encode) {
  let writer;
  for (let round = 0; round < ROUNDS; round++) {
    choose(writer ? splitCosts(writer) : GUESSED_COSTS);
    writer = encode();
  }
  return writer;
}

/** Chooses the corners of the coarse outline, by arc. */
function coarseCorners(territories, lines, { stepsPerDegree, errorPerCorner, minPointArea }) {
  const prices = lines.map((arc) => errorPerCorner / errorWeight(arc, 0.5));
  const simplify = (arc, index) => {
    const points = smooth(arc, minPointArea);
    const { indexes, grid } = chooseCorners(points, stepsPerDegree, prices[index]);
    const last = arc.points.length - 1;
    return {
      indexes: indexes.map((k) => (k < points.length - 1 ? arc.points.indexOf(points[k]) : last)),
      grid,
      isBorder: arc.uses === 2,
      isDisputed: arc.isDisputed,
    };
  };
  let simplified = lines.map(simplify);
  for (let round = 0; round < CORRECTIONS; round++) {
    for (const ring of flatRings(territories, simplified))
      for (const reference of ring) prices[reference < 0 ? ~reference : reference] /= 3;
    simplified = lines.map(simplify);
  }
  return simplified;
}

/** Prepares the simplification of a line between each two of its corners, whose `indexes` and `grid` are given. */
function partsBetween(arc, indexes, grid, { stepsPerDegree, errorPerBit }) {
  const isBorder = arc.uses === 2;
  const parts = indexes.slice(1).map((end, i) => {
    const points = arc.points.slice(indexes[i], end + 1);
    const inner = toGrid(points, stepsPerDegree).slice(1, -1);
    return {
      simplify: simplifier({
        line: points.map(project),
        grid: [grid[i], ...inner, grid[i + 1]],
        stepsPerDegree,
        isBorder,
      }),
      price: errorPerBit / errorWeight({ ...arc, points }),
    };
  });
  return { grid, isBorder, parts };
}

/** Returns the parts of the fine outline whose lines cross others, or are all that is left of an island. */
function partsToCorrect(arcs, territories) {
  const segments = arcs.flatMap(({ grid, parts, splits }) =>
    parts.flatMap((part, i) => {
      const points = [grid[i], ...pointsOf(splits[i]), grid[i + 1]];
      return points.slice(1).map((b, k) => ({ a: points[k], b, part }));
    }),
  );
  const crossing = [...findCrossings(segments)].map((segment) => segment.part);
  const flat = territories.flatMap(({ islands }) =>
    islands.filter(({ splits }) => !splits.some(Boolean)).flatMap(({ parts }) => parts),
  );
  return new Set([...crossing, ...flat]);
}

/**
 * Builds both outlines. Returns their text, and the codes of the territories.
 * coarse: { stepsPerDegree, errorPerCorner, minIslandArea, minPointArea }
 * fine: { stepsPerDegree, errorPerBit, minIslandArea, minPointArea }
 * Errors are what `segmentError()` measures: a corner or a bit must take away that much. Areas are square pixels of the
 * largest scale.
 */
export function buildWorld({ coarse, fine }) {
  const { territories, arcs } = orderSource(readSource(), { coarse: coarse.minIslandArea, fine: fine.minIslandArea });
  const lines = arcs.map((arc) => ({ ...arc, points: smooth(arc, fine.minPointArea) }));
  const coarseArcs = coarseCorners(territories, lines, coarse);
  const shape = optimise(
    (bits) => {
      for (const arc of coarseArcs) arc.splits = splitAll(arc.grid, arc.isBorder, bits);
    },
    () => encodeCoarse(territories, coarseArcs),
  );

  const ratio = fine.stepsPerDegree / coarse.stepsPerDegree;
  const smallIslands = smallIslandArcs(territories, coarseArcs);
  const fineArcs = lines.map((arc, index) => {
    const { indexes, grid } = coarseArcs[index];
    const coarseGrid = grid.map((point) => point.map((v) => v * ratio));
    if (!smallIslands.has(index)) return partsBetween(arc, indexes, coarseGrid, fine);
    const corrected = correctCorners(arc.points, indexes, fine.stepsPerDegree);
    return { ...partsBetween(arc, indexes, corrected, fine), coarseGrid };
  });
  const withIslands = territories.map(({ code, rings, islands }) => ({
    code,
    rings,
    islands: islands.map((island) => {
      const points = smooth(island, fine.minPointArea);
      const last = points.length - 1;
      const indexes = [0, farthest(points.map(project), 0, last), last];
      const grid = toGrid(points, fine.stepsPerDegree);
      return partsBetween(
        { ...island, points, uses: 1 },
        indexes,
        indexes.map((k) => grid[k]),
        fine,
      );
    }),
  }));
  const arcsWithIslands = [...fineArcs, ...withIslands.flatMap((territory) => territory.islands)];
  const choose = (bits) => {
    for (const arc of arcsWithIslands) arc.splits = arc.parts.map((part) => part.simplify(bits, part.price));
  };
  let detail = optimise(choose, () => encodeDetail(withIslands, fineArcs));
  for (let round = 0; round < CORRECTIONS; round++) {
    for (const part of partsToCorrect(arcsWithIslands, withIslands)) part.price /= 3;
    choose(splitCosts(detail));
    detail = encodeDetail(withIslands, fineArcs);
  }
  return { codes: territories.map(({ code }) => code || '--').join(''), shape: shape.text(), detail: detail.text() };
}
