// The part of the plane that a map shows, and how to fit it to points.
import { type Box, equalEarth } from './projection.js';

/**
 * A part of the plane on screen: the point x, y lies at `x × scale − left`, `y × scale − top`, in CSS pixels. `left`
 * and `top` are whole numbers when the map is at rest.
 */
export interface Viewport {
  left: number;
  top: number;
  scale: number;
  width: number;
  height: number;
}

/**
 * Largest scale that fitting chooses: a phone then shows about 3,000 km. That is enough land around a lone place to
 * know where on Earth it is, and the coarse outline does not show its corners.
 */
const MAX_FIT_SCALE = 11;

/** Largest scale of the live map, 2^7: about 1 pixel a kilometre, which is as much as the fine outline bears. */
export const MAX_SCALE = 128;

/** Returns the viewport centred on a box, with `margin` pixels around it if there is room for them. */
function centreOn(
  [west, north, east, south]: Box,
  width: number,
  height: number,
  margin: number,
  maxScale = MAX_FIT_SCALE,
): Viewport {
  const withoutMargins = (side: number) => Math.max(side / 2, side - 2 * margin);
  const scale = Math.min(
    maxScale,
    withoutMargins(width) / (east - west || 1),
    withoutMargins(height) / (south - north || 1),
  );
  return {
    scale,
    width,
    height,
    left: Math.round(((west + east) / 2) * scale - width / 2),
    top: Math.round(((north + south) / 2) * scale - height / 2),
  };
}

/** Returns the bounding box of points given as x, y, x, y… */
export function boundsOf(points: Iterable<number>): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  let axis = 0;
  for (const value of points) {
    if (value < (box[axis] as number)) box[axis] = value;
    if (value > (box[axis + 2] as number)) box[axis + 2] = value;
    axis = 1 - axis;
  }
  return box;
}

/**
 * Returns the viewport, `width` by `height` CSS pixels, that shows all points (x, y, x, y… in the plane) with space for
 * marks and labels. Without points, it shows the whole world.
 */
export function fitBounds(
  points: Iterable<number>,
  width: number,
  height: number,
  maxScale = MAX_FIT_SCALE,
  worldBounds = equalEarth.bounds,
): Viewport {
  const box = boundsOf(points);
  const world = centreOn(worldBounds, width, height, 4);
  if (box[0] === Infinity) return world;
  const viewport = centreOn(box, width, height, 16 + Math.min(width, height) / 10, maxScale);
  if (viewport.scale <= world.scale) return world;
  // Slides the space beyond the edge of the world out of sight if there is world to show instead.
  const slide = (offset: number, size: number, worldStart: number, worldEnd: number) => {
    const [min, max] = [worldStart * viewport.scale, worldEnd * viewport.scale - size];
    return Math.round(max < min ? (min + max) / 2 : Math.min(max, Math.max(min, offset)));
  };
  const [west, north, east, south] = worldBounds;
  viewport.left = slide(viewport.left, width, west, east);
  viewport.top = slide(viewport.top, height, north, south);
  return viewport;
}
