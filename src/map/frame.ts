import type { Ground } from './ground.js';
import type { Palette } from './palette.js';
import type { Picture } from './picture.js';
import type { Plan } from './plan.js';
import type { View } from './view.js';

/** What every part of the painter needs to know of the picture being painted. */
export interface Frame {
  context: CanvasRenderingContext2D;
  ground: Ground;
  plan: Plan;
  picture: Picture;
  view: View;
  palette: Palette;
  /** How many marks, or lines, the canvas holds at full strength. */
  few: number;
}

/** Where a point stands on the canvas, in CSS pixels. */
export function spot({ plan: { at }, view: { left, top, scale } }: Frame, index: number): [x: number, y: number] {
  return [(at[2 * index] as number) * scale - left, (at[2 * index + 1] as number) * scale - top];
}
