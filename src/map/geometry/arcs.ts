// The line of a pairing: a curve that resembles a great-circle arc. It takes the short way round, bends towards the
// nearer pole, and is the same line from either end.
import { equalEarth, type Projection, WORLD_SIZE } from './projection.js';

/** Distance of a line's control point from its chord, as a share of the chord. */
export const CURVATURE = 0.24;
/** The same for the edges of a star, which are read together. */
export const STAR_CURVATURE = 0.1;
/** Straight segments of a line. Painting rounds the corners between them. */
const SEGMENTS = 16;

/** A position in degrees (WGS 84). Every mark is one. */
export interface LatLng {
  lat: number;
  lon: number;
}

const RADIANS = Math.PI / 180;

/** Returns the longitude that is equal to `lon`, modulo 360, and nearest to `centre`. */
const wrapLongitude = (lon: number, centre: number) => lon - 360 * Math.round((lon - centre) / 360);

/** Returns whether two positions are the same point of the globe, where 180° and −180° are one meridian. */
export const isSamePoint = (a: LatLng, b: LatLng): boolean => a.lat === b.lat && wrapLongitude(a.lon, b.lon) === b.lon;

/** Returns the mean of positions on the sphere, where the antimeridian makes no difference. */
export function sphericalMean(positions: readonly LatLng[]): LatLng {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of positions) {
    x += Math.cos(lat * RADIANS) * Math.cos(lon * RADIANS);
    y += Math.cos(lat * RADIANS) * Math.sin(lon * RADIANS);
    z += Math.sin(lat * RADIANS);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS, lon: Math.atan2(y, x) / RADIANS };
}

type Degrees = readonly [lat: number, lon: number];

/**
 * Orders two positions from west to east by the short way, so that swapping them gives the same line to the bit. The
 * eastern longitude exceeds 180 if the way crosses the antimeridian.
 */
function westToEast(a: LatLng, b: LatLng): [west: Degrees, east: Degrees] {
  const gap = (((b.lon - a.lon) % 360) + 360) % 360;
  const isEastward = gap === 0 ? a.lat < b.lat : gap === 180 ? a.lon < b.lon : gap < 180;
  const [from, to] = isEastward ? [a, b] : [b, a];
  const lon = wrapLongitude(from.lon, 0);
  return [
    [from.lat, lon],
    [to.lat, lon + (isEastward ? gap : (360 - gap) % 360)],
  ];
}

/**
 * Returns the arc between two positions, a quadratic Bézier curve, as one piece of x, y, x, y… in the plane; or as two
 * pieces if it crosses the antimeridian, where it leaves the map by one edge and enters by the other.
 */
export function arc(a: LatLng, b: LatLng, curvature: number, projection: Projection = equalEarth): number[][] {
  const { project, unproject, northY } = projection;
  const [west, east] = westToEast(a, b);
  const [x0, y0] = project(...west);
  const [x1, y1] = project(...east);
  const poleward = (y0 + y1) / 2 <= WORLD_SIZE / 2 ? 1 : -1;
  let controlX = (x0 + x1) / 2 + poleward * curvature * (y1 - y0);
  // Clamps the control point to the map, because nothing can be drawn beyond a pole.
  const controlY = Math.min(WORLD_SIZE - northY, Math.max(northY, (y0 + y1) / 2 - poleward * curvature * (x1 - x0)));
  // Mirrors a control point beyond the edge of the map, unless the line crosses that edge: the line then leans the
  // other way.
  if (east[1] <= 180 && Math.abs(unproject(controlX, controlY)[1]) > 180) controlX = x0 + x1 - controlX;

  const pieces: number[][] = [];
  let piece: number[] = [];
  /** −1, 0 or 1: west of the map, on it, or east of it. */
  let side = 0;
  let [previousLat, previousLon] = west;
  for (let i = 0; i <= SEGMENTS; i++) {
    const t = i / SEGMENTS;
    const s = 1 - t;
    const x = s * s * x0 + 2 * s * t * controlX + t * t * x1;
    const y = s * s * y0 + 2 * s * t * controlY + t * t * y1;
    // Takes the ends as given, because rounding would throw one that lies on the antimeridian to the other edge.
    const [lat, lon] = i === 0 ? west : i === SEGMENTS ? east : unproject(x, y);
    const nextSide = Math.abs(lon) > 180 ? Math.sign(lon) : 0;
    if (i && nextSide !== side) {
      const edgeLon = 180 * (nextSide + side);
      const edgeLat = previousLat + ((edgeLon - previousLon) / (lon - previousLon)) * (lat - previousLat);
      piece.push(...project(edgeLat, edgeLon - 360 * side));
      pieces.push(piece);
      piece = [...project(edgeLat, edgeLon - 360 * nextSide)];
    }
    side = nextSide;
    [previousLat, previousLon] = [lat, lon];
    piece.push(...(side ? project(lat, lon - 360 * side) : [x, y]));
  }
  pieces.push(piece);
  return pieces;
}
