// The plane both maps are drawn in: Equal Earth, an equal-area projection (Šavrič, Patterson, Jenny 2018), unless tiles are asked for.
import { geoEqualEarthRaw } from 'd3-geo';

/** Radians on the globe to radians on the map; `invert` goes back. The published types take the export for a factory. */
interface Raw {
  (lambda: number, phi: number): [x: number, y: number];
  invert(x: number, y: number): [lambda: number, phi: number];
}
const raw = geoEqualEarthRaw as unknown as Raw;

/** A way to draw the globe on a plane of 256 by 256, its middle at [128, 128]. */
export interface Projection {
  /** Degrees → [x, y], x to the right and y down. `lon` may go beyond ±180. */
  project(lat: number, lon: number): [x: number, y: number];
  /** [x, y] → degrees. Beyond the map's edge `lon` goes beyond ±180; beyond its northern or southern side `lat` stays there. */
  unproject(x: number, y: number): [lat: number, lon: number];
  /** The y of the map's northern side; its southern side is at `WORLD - north`. */
  north: number;
}

const RADIANS = Math.PI / 180;

/** Pixels across at zoom 0, as Leaflet has it: a point of this plane times 2^zoom is Leaflet's own pixel. */
export const WORLD = 256;

/** Pixels of the plane in one radian of the projection. */
const UNIT = WORLD / 2 / raw(Math.PI, 0)[0];

/** Pixels of the plane in one kilometre of ground: the side of a square kilometre, the same everywhere. */
export const KILOMETRE = UNIT / 6371;

/** Degrees → [x, y] in the plane, x to the right and y down, the middle of the world at [128, 128]. `lon` may go beyond ±180. */
export function project(lat: number, lon: number): [x: number, y: number] {
  const [x, y] = raw(lon * RADIANS, lat * RADIANS);
  return [WORLD / 2 + UNIT * x, WORLD / 2 - UNIT * y];
}

/** The y of the North Pole in the plane; the South Pole is at `WORLD - NORTH`. */
export const NORTH = project(90, 0)[1];

/** South of it, in degrees, there is only Antarctica, which is left out: the map stops there. */
export const SOUTHMOST = -59;

/** [x, y] of the plane → degrees. Beyond the map's edge `lon` goes beyond ±180; beyond a pole, `lat` stays at the pole. */
export function unproject(x: number, y: number): [lat: number, lon: number] {
  const inside = Math.min(WORLD - NORTH, Math.max(NORTH, y));
  const [lambda, phi] = raw.invert((x - WORLD / 2) / UNIT, (WORLD / 2 - inside) / UNIT);
  // At a pole the inverse may land a rounding beyond asin's domain.
  const lat = Number.isNaN(phi) ? Math.sign(WORLD / 2 - y) * 90 : phi / RADIANS;
  return [lat, lambda / RADIANS];
}

export const equalEarth: Projection = { project, unproject, north: NORTH };
