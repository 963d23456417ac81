// The plane in which both maps draw: Equal Earth, an equal-area projection (Šavrič, Patterson, Jenny 2018), or Web
// Mercator under tiles.

/** A rectangle of the plane. */
export type Box = [west: number, north: number, east: number, south: number];

/**
 * A map projection. Its plane is 256 units wide, with the centre of the world at [128, 128], x to the right and y down.
 */
export interface Projection {
  /** Converts degrees to [x, y]. `lon` may lie beyond ±180. */
  project(lat: number, lon: number): [x: number, y: number];
  /**
   * Converts [x, y] to degrees. East or west of the map, `lon` lies beyond ±180; north or south of it, `lat` is
   * clamped.
   */
  unproject(x: number, y: number): [lat: number, lon: number];
  /** y of the northern side of the map. Its southern side is at `WORLD_SIZE - northY`. */
  northY: number;
  /** The part of the plane that shows the whole world. */
  bounds: Box;
}

const RADIANS = Math.PI / 180;

// The formula of Equal Earth: latitude becomes a parametric latitude θ, y is a polynomial of θ, and x is longitude over
// its derivative.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const polynomial = (theta: number, square = theta * theta) =>
  theta * (A1 + A2 * square + square * square * square * (A3 + A4 * square));
const derivative = (theta: number, square = theta * theta) =>
  A1 + 3 * A2 * square + square * square * square * (7 * A3 + 9 * A4 * square);
/** Width of a radian of longitude. */
const radianWidth = (theta: number) => Math.cos(theta) / (M * derivative(theta));

/** Width of the plane, in units. Leaflet's pixels are these units times 2^zoom. */
export const WORLD_SIZE = 256;

const UNITS_PER_RADIAN = WORLD_SIZE / 2 / (Math.PI * radianWidth(0));

/** Side of a square kilometre in the plane, the same everywhere because areas are equal. */
export const UNITS_PER_KM = UNITS_PER_RADIAN / 6371;

function project(lat: number, lon: number): [x: number, y: number] {
  const theta = Math.asin(M * Math.sin(lat * RADIANS));
  return [
    WORLD_SIZE / 2 + UNITS_PER_RADIAN * lon * RADIANS * radianWidth(theta),
    WORLD_SIZE / 2 - UNITS_PER_RADIAN * polynomial(theta),
  ];
}

const NORTH_POLE_Y = project(90, 0)[1];

/** Degrees. Only Antarctica lies south of it, which the outline leaves out. */
const MIN_LATITUDE = -59;

function unproject(x: number, y: number): [lat: number, lon: number] {
  const clampedY = Math.min(WORLD_SIZE - NORTH_POLE_Y, Math.max(NORTH_POLE_Y, y));
  const height = (WORLD_SIZE / 2 - clampedY) / UNITS_PER_RADIAN;
  // Newton's method: eight steps are more than enough from anywhere on the map.
  let theta = height;
  for (let i = 0; i < 8; i++) theta -= (polynomial(theta) - height) / derivative(theta);
  // Clamps the sine, because rounding may lift it above 1 at a pole.
  const lat = Math.asin(Math.min(1, Math.max(-1, Math.sin(theta) / M))) / RADIANS;
  return [lat, (x - WORLD_SIZE / 2) / UNITS_PER_RADIAN / radianWidth(theta) / RADIANS];
}

export const equalEarth: Projection = {
  project,
  unproject,
  northY: NORTH_POLE_Y,
  bounds: [0, NORTH_POLE_Y, WORLD_SIZE, project(MIN_LATITUDE, 0)[1]],
};
