// The line of a pairing: the same seen from either end, the short way round, bowed towards the nearer pole as a great circle is.
import { equalEarth, type Projection, WORLD_SIZE } from './projection.js';

/** How far a line's control point stands from its chord, as a share of the chord. */
export const CURVATURE = 0.24;
/** The same for the arms of a star, which are read together. */
export const STAR_CURVATURE = 0.1;
/** Points in a line, less one; drawn, they are joined by curves. */
const STEPS = 16;

/** Degrees (WGS 84): a mark is one. */
export interface LatLng {
  lat: number;
  lon: number;
}

/** The same point of the globe: 180° and −180° are one. */
export const isSamePoint = (a: LatLng, b: LatLng): boolean => a.lat === b.lat && near(a.lon, b.lon) === b.lon;

const RADIANS = Math.PI / 180;

/** The same longitude, on the turn of the globe nearest to `lon0`. */
const near = (lon: number, lon0: number) => lon - 360 * Math.round((lon - lon0) / 360);

/** Where the arms of a pairing of three or more meet: the middle on the globe, so that the date line does not count. */
export function sphericalMean(places: readonly LatLng[]): LatLng {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of places) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS, lon: Math.atan2(y, x) / RADIANS };
}

/**
 * One line between two places, as one piece of x, y, x, y… in the plane, or two when it leaves the map by an edge and comes back by the
 * other.
 */
export function arc(a: LatLng, b: LatLng, bow: number, projection: Projection = equalEarth): number[][] {
  const { project, unproject, northY } = projection;
  // From west to east by the short way, whichever end is named first: the same line, to the bit.
  const gap = (((b.lon - a.lon) % 360) + 360) % 360;
  const forward = gap === 0 ? a.lat < b.lat : gap === 180 ? a.lon < b.lon : gap < 180;
  const [from, to] = forward ? [a, b] : [b, a];
  const west = [from.lat, near(from.lon, 0)] as const;
  const east = [to.lat, west[1] + (forward ? gap : (360 - gap) % 360)] as const;
  const [x0, y0] = project(...west);
  const [x1, y1] = project(...east);
  const up = (y0 + y1) / 2 <= WORLD_SIZE / 2 ? 1 : -1;
  let cx = (x0 + x1) / 2 + up * bow * (y1 - y0);
  // Above a pole there is no map to draw on.
  const cy = Math.min(WORLD_SIZE - northY, Math.max(northY, (y0 + y1) / 2 - up * bow * (x1 - x0)));
  // Nor beyond an edge that the two places do not straddle: the line then leans the other way.
  if (east[1] <= 180 && Math.abs(unproject(cx, cy)[1]) > 180) cx = x0 + x1 - cx;

  const pieces: number[][] = [];
  let piece: number[] = [];
  let turn = 0;
  let [lat0, lon0]: readonly [number, number] = west;
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS;
    const s = 1 - t;
    const x = s * s * x0 + 2 * s * t * cx + t * t * x1;
    const y = s * s * y0 + 2 * s * t * cy + t * t * y1;
    // An end is taken as given, so that a place on the date line itself is not thrown to the other edge.
    const [lat, lon] = i === 0 ? west : i === STEPS ? east : unproject(x, y);
    const now = Math.abs(lon) > 180 ? Math.sign(lon) : 0;
    if (i && now !== turn) {
      const edge = 180 * (now + turn);
      const share = (edge - lon0) / (lon - lon0);
      const at = lat0 + share * (lat - lat0);
      piece.push(...project(at, edge - 360 * turn));
      pieces.push(piece);
      piece = [...project(at, edge - 360 * now)];
    }
    turn = now;
    [lat0, lon0] = [lat, lon];
    piece.push(...(now ? project(lat, lon - 360 * now) : [x, y]));
  }
  pieces.push(piece);
  return pieces;
}
