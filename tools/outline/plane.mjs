// The plane the map is drawn in, in pixels of the closest zoom: what a point is worth is what it moves there.
import { geoEqualEarthRaw } from 'd3-geo';

export const RADIANS = Math.PI / 180;

/** Pixels of the live map at its closest: 256 across the world at zoom 0, times 2^7 (`src/map/live/live-map.ts`). */
const PIXELS = (256 * 2 ** 7) / 2 / geoEqualEarthRaw(Math.PI, 0)[0];

/** [lon, lat] → [x, y] in pixels, y up. */
export const plane = ([lon, lat]) => geoEqualEarthRaw(lon * RADIANS, lat * RADIANS).map((v) => v * PIXELS);

/** Twice the area of a closed line with its sign: positive when it turns left. */
export function turned(points) {
  let twice = 0;
  let [x0, y0] = points.at(-1);
  for (const [x, y] of points) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return twice;
}

/** Square pixels that a ring in degrees covers. */
export const areaOf = (ring) => Math.abs(turned(ring.map(plane))) / 2;

/** From a point to the nearest of a segment. */
export function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

/**
 * How wrong the segment from a to b is for the line between its points i and j: the square of the distance, along the line, in cubic
 * pixels. Squares, because one bay lost is worse than many coasts a little off. Gives up above `limit`.
 */
export function error(line, i, j, a, b, limit = Number.POSITIVE_INFINITY) {
  let sum = 0;
  let before = distance(line[i], a, b);
  for (let k = i + 1; k <= j && sum <= limit; k++) {
    const here = distance(line[k], a, b);
    const length = Math.hypot(line[k][0] - line[k - 1][0], line[k][1] - line[k - 1][1]);
    sum += (length * (before * before + before * here + here * here)) / 3;
    before = here;
  }
  return sum;
}
