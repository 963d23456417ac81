import type { Ground } from './ground.js';
import type { Palette } from './palette.js';
import type { Plan } from './plan.js';
import type { View } from './view.js';

/** What every part of the painter needs to know of the picture being painted. */
export interface Frame {
  context: CanvasRenderingContext2D;
  ground: Ground;
  plan: Plan;
  view: View;
  palette: Palette;
  /** Indexes of the marks that stand out; none when nothing is highlighted. */
  lit: ReadonlySet<number>;
  /** Indexes of the marks, the most telling first. */
  order: readonly number[];
  /** How many marks, or lines, the canvas holds at full strength. */
  few: number;
}

/** How faint the rest is while something is highlighted. */
const DIMMED = 0.22;

/** Opacity of a mark; that of the lines that do not stand out, without an index. */
export const strength = ({ lit }: Frame, index = -1): number => (lit.size && !lit.has(index) ? DIMMED : 1);

/** Where a mark stands on the canvas, in CSS pixels. */
export function spot({ plan: { at }, view: { left, top, scale } }: Frame, index: number): [x: number, y: number] {
  return [(at[2 * index] as number) * scale - left, (at[2 * index + 1] as number) * scale - top];
}
