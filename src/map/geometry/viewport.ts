// Which part of the world is looked at, and fitting it to what is shown.
import { type Box, equalEarth } from './projection.js';

/** A point of the plane is at `x × scale − left`, `y × scale − top` on the canvas, in CSS pixels; `left` and `top` are whole at rest. */
export interface Viewport {
  left: number;
  top: number;
  scale: number;
  width: number;
  height: number;
}

/**
 * At closest, about 3,000 km across a phone: enough land around a lone place to know where on Earth it is, and not so near that the outline
 * at rest shows its corners.
 */
const CLOSEST = 11;

/** The scale of the live map at its nearest, 2^7: about 1 pixel a kilometre, as much as the outline bears. */
export const MAX_SCALE = 128;

/** The view of a box, centred, `margin` pixels kept free around it, never nearer than `closest` and never farther than the whole world. */
function around(
  [west, north, east, south]: Box,
  width: number,
  height: number,
  margin: number,
  closest = CLOSEST,
): Viewport {
  const free = (side: number) => Math.max(side / 2, side - 2 * margin);
  const scale = Math.min(closest, free(width) / (east - west || 1), free(height) / (south - north || 1));
  return {
    scale,
    width,
    height,
    left: Math.round(((west + east) / 2) * scale - width / 2),
    top: Math.round(((north + south) / 2) * scale - height / 2),
  };
}

/** The box that holds these points: x, y, x, y… in the plane. */
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

/** The view that holds these points (x, y, x, y… in the plane), with room for marks and names; the whole world if there is none. */
export function fitBounds(
  points: Iterable<number>,
  width: number,
  height: number,
  closest = CLOSEST,
  edge = equalEarth.bounds,
): Viewport {
  const box = boundsOf(points);
  const whole = around(edge, width, height, 4);
  if (box[0] === Infinity) return whole;
  const view = around(box, width, height, 16 + Math.min(width, height) / 10, closest);
  if (view.scale <= whole.scale) return whole;
  // The sea beyond the edge of the world says nothing: slide it out of sight where there is world to put in its place.
  const slide = (at: number, room: number, low: number, high: number) => {
    const [least, most] = [low * view.scale, high * view.scale - room];
    return Math.round(most < least ? (least + most) / 2 : Math.min(most, Math.max(least, at)));
  };
  view.left = slide(view.left, width, edge[0], edge[2]);
  view.top = slide(view.top, height, edge[1], edge[3]);
  return view;
}
