// Which points of a line the coarse outline keeps: the fewest corners for the least error.
import { distance, error, plane, turned } from './plane.mjs';

const DATE_LINE = 180;
/** Ends tried in a row that are all too far off, before no farther one is. */
const PATIENCE = 25;

export const toGrid = (points, steps) => points.map(([lon, lat]) => [Math.round(lon * steps), Math.round(lat * steps)]);
export const toPlane = (grid, steps) => grid.map((point) => plane(point.map((v) => v / steps)));

/** The index of the point farthest from the line between two others, among those between them. */
export function farthest(line, i, j) {
  const far = line.slice(i, j + 1).map((point) => distance(point, line[i], line[j]));
  return i + far.indexOf(Math.max(...far));
}

/** The indexes between `first` and `last`, after `first`, of the corners for which error + price × corners is least. */
function cheapest(line, rounded, first, last, price) {
  const best = new Float64Array(last + 1).fill(Number.POSITIVE_INFINITY);
  const from = [];
  best[first] = 0;
  const limit = 12 * price;
  for (let i = first; i < last; i++) {
    for (let j = i + 1, misses = 0; j <= last && misses < PATIENCE; j++) {
      // The next point can always be reached.
      const off = error(line, i, j, rounded[i], rounded[j], j > i + 1 ? limit : undefined);
      misses = off > limit ? misses + 1 : 0;
      if (misses && j > i + 1) continue;
      const sum = best[i] + price + off;
      if (sum >= best[j]) continue;
      best[j] = sum;
      from[j] = i;
    }
  }
  const path = [];
  for (let k = last; k > first; k = from[k]) path.unshift(k);
  return path;
}

/** An island too small for the grid: of the triangles of a step or so that turn as it does, the one nearest to three of its points. */
function triangle(points, at, steps) {
  const exact = at.map((k) => [points[k][0] * steps, points[k][1] * steps]);
  const around = ([x, y]) =>
    [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [Math.round(x) + dx, Math.round(y) + dy]));
  const off = (grid) => grid.reduce((sum, [x, y], i) => sum + (x - exact[i][0]) ** 2 + (y - exact[i][1]) ** 2, 0);
  const sign = Math.sign(turned(exact));
  let best;
  for (const a of around(exact[0])) {
    for (const b of around(exact[1])) {
      for (const c of around(exact[2])) {
        const grid = [a, b, c];
        if (Math.sign(turned(grid)) === sign && (!best || off(grid) < off(best))) best = grid;
      }
    }
  }
  return best;
}

/** Where the corners of an island are on a finer grid. */
export function setRight(points, at, steps) {
  const grid = toGrid(
    at.map((k) => points[k]),
    steps,
  );
  if (at.length !== 4 || turned(grid) * turned(points.map(plane)) > 0) return grid;
  const small = triangle(points, at.slice(0, 3), steps);
  return [...small, small[0]];
}

/**
 * { at: the indexes of the corners among `points`, grid: where they are, in whole steps }
 * steps: of the grid, in a degree; price: of a corner, in what `error` measures.
 */
export function corners(points, steps, price) {
  const last = points.length - 1;
  const line = points.map(plane);
  const grid = toGrid(points, steps);
  const same = (i, j) => grid[i][0] === grid[j][0] && grid[i][1] === grid[j][1];
  // The source has Vatican as one point, twice.
  const ring = last > 2 && points[0][0] === points[last][0] && points[0][1] === points[last][1];
  const forced = new Set([0, last]);
  points.forEach(([lon], i) => {
    if (Math.abs(lon) === DATE_LINE) forced.add(i);
  });
  let three;
  if (ring) {
    const far = farthest(line, 0, last);
    const sides = [farthest(line, 0, far), farthest(line, far, last)];
    const off = (k) => distance(line[k], line[0], line[far]);
    three = [0, far, off(sides[0]) > off(sides[1]) ? sides[0] : sides[1]].sort((a, b) => a - b);
    for (const k of three) forced.add(k);
  }
  const rounded = toPlane(grid, steps);
  const stops = [...forced].sort((a, b) => a - b);
  const at = [0, ...stops.slice(1).flatMap((stop, i) => cheapest(line, rounded, stops[i], stop, price))];
  const kept = at.filter((k, i) => k === last || i === 0 || !same(k, at[i - 1]));
  const chosen = kept.map((k) => grid[k]);
  if (ring && turned(chosen) * turned(line) <= 0) {
    const small = triangle(points, three, steps);
    return { at: [...three, last], grid: [...small, small[0]] };
  }
  return { at: kept, grid: chosen };
}
