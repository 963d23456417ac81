// Line simplification of the coarse outline: chooses the fewest corners for the least error.
import { distanceToSegment, doubleArea, project, segmentError } from './plane.mjs';

const ANTIMERIDIAN = 180;
/** Consecutive points that are too far off, after which no farther point is tried as the next corner. */
const MAX_MISSES = 25;

export const toGrid = (points, stepsPerDegree) =>
  points.map(([lon, lat]) => [Math.round(lon * stepsPerDegree), Math.round(lat * stepsPerDegree)]);
export const toPlane = (grid, stepsPerDegree) => grid.map((point) => project(point.map((v) => v / stepsPerDegree)));

/**
 * Returns the index of the point farthest from the segment between points i and j of a line, among those between them.
 */
export function farthest(line, i, j) {
  const distances = line.slice(i, j + 1).map((point) => distanceToSegment(point, line[i], line[j]));
  return i + distances.indexOf(Math.max(...distances));
}

/**
 * Returns the indexes of the corners from `first`, which is left out, to `last` for which error + price × corners is
 * least.
 */
function cheapestCorners(line, rounded, first, last, price) {
  const costs = new Float64Array(last + 1).fill(Number.POSITIVE_INFINITY);
  const previous = [];
  costs[first] = 0;
  const limit = 12 * price;
  for (let i = first; i < last; i++) {
    for (let j = i + 1, misses = 0; j <= last && misses < MAX_MISSES; j++) {
      // Allows any error to the next point, so that there is always a way.
      const error = segmentError(line, i, j, rounded[i], rounded[j], j > i + 1 ? limit : undefined);
      misses = error > limit ? misses + 1 : 0;
      if (misses && j > i + 1) continue;
      const sum = costs[i] + price + error;
      if (sum >= costs[j]) continue;
      costs[j] = sum;
      previous[j] = i;
    }
  }
  const path = [];
  for (let k = last; k > first; k = previous[k]) path.unshift(k);
  return path;
}

/**
 * Returns, for an island too small for the grid, the triangle of a step or so that is nearest to three of its points
 * and turns as they do, in whole steps.
 */
function smallTriangle(points, indexes, stepsPerDegree) {
  const exact = indexes.map((k) => [points[k][0] * stepsPerDegree, points[k][1] * stepsPerDegree]);
  const around = ([x, y]) =>
    [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [Math.round(x) + dx, Math.round(y) + dy]));
  const errorOf = (grid) => grid.reduce((sum, [x, y], i) => sum + (x - exact[i][0]) ** 2 + (y - exact[i][1]) ** 2, 0);
  const sign = Math.sign(doubleArea(exact));
  let best;
  for (const a of around(exact[0])) {
    for (const b of around(exact[1])) {
      for (const c of around(exact[2])) {
        const grid = [a, b, c];
        if (Math.sign(doubleArea(grid)) === sign && (!best || errorOf(grid) < errorOf(best))) best = grid;
      }
    }
  }
  return best;
}

/** Returns where the corners of an island lie on a finer grid, in whole steps. */
export function correctCorners(points, indexes, stepsPerDegree) {
  const corners = indexes.map((k) => points[k]);
  const grid = toGrid(corners, stepsPerDegree);
  if (indexes.length !== 4 || doubleArea(grid) * doubleArea(points.map(project)) > 0) return grid;
  const triangle = smallTriangle(points, indexes.slice(0, 3), stepsPerDegree);
  return [...triangle, triangle[0]];
}

/**
 * Chooses the corners of a line. `price` is the error, as `segmentError()` measures it, that a corner must take away.
 * Returns { indexes: of the corners among `points`, grid: where they are, in whole steps }.
 */
export function chooseCorners(points, stepsPerDegree, price) {
  const last = points.length - 1;
  const line = points.map(project);
  const grid = toGrid(points, stepsPerDegree);
  const isSame = (i, j) => grid[i][0] === grid[j][0] && grid[i][1] === grid[j][1];
  // Vatican is no ring, because the source has it as one point, twice.
  const isRing = last > 2 && points[0][0] === points[last][0] && points[0][1] === points[last][1];
  const forced = new Set([0, last]);
  points.forEach(([lon], i) => {
    if (Math.abs(lon) === ANTIMERIDIAN) forced.add(i);
  });
  let triangle;
  if (isRing) {
    const far = farthest(line, 0, last);
    const sides = [farthest(line, 0, far), farthest(line, far, last)];
    const distance = (k) => distanceToSegment(line[k], line[0], line[far]);
    triangle = [0, far, distance(sides[0]) > distance(sides[1]) ? sides[0] : sides[1]].sort((a, b) => a - b);
    for (const k of triangle) forced.add(k);
  }
  const rounded = toPlane(grid, stepsPerDegree);
  const stops = [...forced].sort((a, b) => a - b);
  const corners = [0, ...stops.slice(1).flatMap((stop, i) => cheapestCorners(line, rounded, stops[i], stop, price))];
  const indexes = corners.filter((k, i) => k === last || i === 0 || !isSame(k, corners[i - 1]));
  const chosen = indexes.map((k) => grid[k]);
  if (isRing && doubleArea(chosen) * doubleArea(line) <= 0) {
    const small = smallTriangle(points, triangle, stepsPerDegree);
    return { indexes: [...triangle, last], grid: [...small, small[0]] };
  }
  return { indexes, grid: chosen };
}
