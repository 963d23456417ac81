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
  /** Pixels of the bitmap in one CSS pixel. */
  ratio: number;
  /** Pixels from the sides, and from top and bottom, that are not seen yet. */
  unseen: readonly [number, number];
  /** How many marks, or lines, the canvas holds at full strength. */
  few: number;
}

/** Where a point stands on the canvas, in CSS pixels. */
export function spot({ plan: { at }, view: { left, top, scale } }: Frame, index: number): [x: number, y: number] {
  return [(at[2 * index] as number) * scale - left, (at[2 * index + 1] as number) * scale - top];
}

/**
 * Width in CSS pixels of the thinnest line: a little less than a pixel of the bitmap, for at 1.0000001 of them Skia, without a graphics card,
 * takes seven times as long.
 */
export const hairline = ({ ratio }: { ratio: number }): number => 0.95 / ratio;
