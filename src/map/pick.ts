// What lies under a finger.
import type { Mark } from '../view/scene.js';
import type { Ground } from './ground.js';
import type { Plan } from './plan.js';
import { areaOf, discOf } from './symbols.js';
import type { View } from './view.js';

export interface Picked {
  kind: 'mark' | 'link';
  id: string;
}

/** A finger covers about 24 pixels: that far from its middle still counts. */
const FINGER = 12;

function toSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** The mark at x, y (CSS pixels on the canvas), else the link, else the country: the nearest of each kind. */
export function pick(plan: Plan, ground: Ground, context: CanvasRenderingContext2D, view: View, x: number, y: number): Picked | undefined {
  const { scale } = view;
  const [px, py] = [(x + view.left) / scale, (y + view.top) / scale];
  let found: Picked | undefined;
  // As a share of each mark's own reach.
  let least = 1;
  for (const i of plan.order) {
    const mark = plan.marks[i] as Mark;
    const reach = Math.max(FINGER, areaOf(mark, ground, scale) ? 0 : discOf(mark, scale)) / scale;
    const share = Math.hypot(px - (plan.at[2 * i] as number), py - (plan.at[2 * i + 1] as number)) / reach;
    if (share >= least) continue;
    least = share;
    found = { kind: 'mark', id: mark.id };
  }
  if (found) return found;
  least = FINGER / scale;
  for (const { id, pieces } of plan.links) {
    for (const piece of pieces) {
      for (let i = 2; i < piece.length; i += 2) {
        const distance = toSegment(px, py, piece[i - 2] as number, piece[i - 1] as number, piece[i] as number, piece[i + 1] as number);
        if (distance >= least) continue;
        least = distance;
        found = { kind: 'link', id };
      }
    }
  }
  if (found) return found;
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const i of plan.order) {
    const mark = plan.marks[i] as Mark;
    const area = areaOf(mark, ground, scale);
    if (area && context.isPointInPath(area.path, px, py)) return { kind: 'mark', id: mark.id };
  }
  return undefined;
}
