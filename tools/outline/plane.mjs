// The plane in which the fine outline is judged, in CSS pixels of the largest scale: the worth of a point is what it
// moves there.
import { geoEqualEarthRaw } from 'd3-geo';

export const RADIANS = Math.PI / 180;

/** Largest scale of the live map: `MAX_SCALE` of `src/map/geometry/viewport.ts`, on a plane 256 pixels wide. */
const MAX_SCALE = 2 ** 7;
const PIXELS_PER_UNIT = (256 * MAX_SCALE) / 2 / geoEqualEarthRaw(Math.PI, 0)[0];

/** Projects [lon, lat] to [x, y] in pixels, y up. */
export const project = ([lon, lat]) => geoEqualEarthRaw(lon * RADIANS, lat * RADIANS).map((v) => v * PIXELS_PER_UNIT);

/** Returns twice the signed area of a closed line, by the shoelace formula: positive if it turns left. */
export function doubleArea(points) {
  let sum = 0;
  let [x0, y0] = points.at(-1);
  for (const [x, y] of points) {
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return sum;
}

/** Returns the square pixels that a ring in degrees covers. */
export const areaOf = (ring) => Math.abs(doubleArea(ring.map(project))) / 2;

export function distanceToSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const clamped = Math.min(1, Math.max(0, t));
  return Math.hypot(x - ax - clamped * dx, y - ay - clamped * dy);
}

/**
 * Returns the error of the segment from a to b for the points i to j of a line: the square of the distance, integrated
 * along the line, in cubic pixels. Squares, because one lost bay is worse than many coasts that are a little off. Gives
 * up above `limit`.
 */
export function segmentError(line, i, j, a, b, limit = Number.POSITIVE_INFINITY) {
  let sum = 0;
  let previous = distanceToSegment(line[i], a, b);
  for (let k = i + 1; k <= j && sum <= limit; k++) {
    const distance = distanceToSegment(line[k], a, b);
    const length = Math.hypot(line[k][0] - line[k - 1][0], line[k][1] - line[k - 1][1]);
    sum += (length * (previous * previous + previous * distance + distance * distance)) / 3;
    previous = distance;
  }
  return sum;
}
