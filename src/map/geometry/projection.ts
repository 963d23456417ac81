// The plane both maps are drawn in: Equal Earth, an equal-area projection (Šavrič, Patterson, Jenny 2018), unless tiles are asked for.
/** West, north, east, south, in the plane. */
export type Box = [west: number, north: number, east: number, south: number];

/** A way to draw the globe on a plane of 256 by 256, its middle at [128, 128]. */
export interface Projection {
  /** Degrees → [x, y], x to the right and y down. `lon` may go beyond ±180. */
  project(lat: number, lon: number): [x: number, y: number];
  /** [x, y] → degrees. Beyond the map's edge `lon` goes beyond ±180; beyond its northern or southern side `lat` stays there. */
  unproject(x: number, y: number): [lat: number, lon: number];
  /** The y of the map's northern side; its southern side is at `WORLD - north`. */
  northY: number;
  /** The world as it is shown whole. */
  bounds: Box;
}

const RADIANS = Math.PI / 180;

// Equal Earth's own polynomial: the latitude is bent to θ, then y is a polynomial of θ, and x the longitude over its derivative.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const height = (t: number, s = t * t) => t * (A1 + A2 * s + s * s * s * (A3 + A4 * s));
const slope = (t: number, s = t * t) => A1 + 3 * A2 * s + s * s * s * (7 * A3 + 9 * A4 * s);
/** Width of a radian of longitude at θ. */
const width = (t: number) => Math.cos(t) / (M * slope(t));

/** Pixels across at zoom 0, as Leaflet has it: a point of this plane times 2^zoom is Leaflet's own pixel. */
export const WORLD_SIZE = 256;

/** Pixels of the plane in one radian of the projection. */
const UNIT = WORLD_SIZE / 2 / (Math.PI * width(0));

/** Pixels of the plane in one kilometre of ground: the side of a square kilometre, the same everywhere. */
export const UNITS_PER_KM = UNIT / 6371;

/** Degrees → [x, y] in the plane, x to the right and y down, the middle of the world at [128, 128]. `lon` may go beyond ±180. */
export function project(lat: number, lon: number): [x: number, y: number] {
  const t = Math.asin(M * Math.sin(lat * RADIANS));
  return [WORLD_SIZE / 2 + UNIT * lon * RADIANS * width(t), WORLD_SIZE / 2 - UNIT * height(t)];
}

/** The y of the North Pole in the plane; the South Pole is at `WORLD - NORTH`. */
export const NORTH = project(90, 0)[1];

/** South of it, in degrees, there is only Antarctica, which is left out: the map stops there. */
export const SOUTHMOST = -59;

/** [x, y] of the plane → degrees. Beyond the map's edge `lon` goes beyond ±180; beyond a pole, `lat` stays at the pole. */
export function unproject(x: number, y: number): [lat: number, lon: number] {
  const wanted = (WORLD_SIZE / 2 - Math.min(WORLD_SIZE - NORTH, Math.max(NORTH, y))) / UNIT;
  // Newton: from anywhere on the map eight steps are more than enough.
  let t = wanted;
  for (let i = 0; i < 8; i++) t -= (height(t) - wanted) / slope(t);
  // At a pole θ may land a rounding beyond asin's domain.
  const lat = Math.asin(Math.min(1, Math.max(-1, Math.sin(t) / M))) / RADIANS;
  return [lat, (x - WORLD_SIZE / 2) / UNIT / width(t) / RADIANS];
}

export const equalEarth: Projection = {
  project,
  unproject,
  northY: NORTH,
  bounds: [0, NORTH, WORLD_SIZE, project(SOUTHMOST, 0)[1]],
};
