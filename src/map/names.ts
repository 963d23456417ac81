// Names beside their marks, where there is room: greedy, the most telling first.
import type { Mark } from '../view/scene.js';
import { type Frame, spot } from './frame.js';
import type { Room } from './room.js';
import { areaOf, discOf, radiusOf } from './symbols.js';

const SIZE = 12.5;
const LINE = SIZE * 1.2;
const LONGEST = 32;

/** Where a name may stand around its mark: how far to the side (1 or −1, 0 not at all) and down; the best first. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.75, 1],
  [0.75, -1],
  [-0.75, 1],
  [-0.75, -1],
] as const;

/** The middle of the best place for a name `width` by `height`, `gap` away from x, y; `centred` tries the very spot first. */
export function place(
  room: Room,
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  centred: boolean,
): [number, number] | undefined {
  let best: [number, number] | undefined;
  let least = Infinity;
  for (const [dx, dy] of centred ? [[0, 0] as const, ...SIDES] : SIDES) {
    const cx = x + dx * gap + (Math.sign(dx) * width) / 2;
    const cy = y + dy * (gap + height / 2) * (dx ? 0.75 : 1);
    const cost = least && room.cost(cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2);
    if (cost >= least) continue;
    least = cost;
    best = [cx, cy];
  }
  if (best) room.take(best[0] - width / 2 - 2, best[1] - height / 2, best[0] + width / 2 + 2, best[1] + height / 2);
  return best;
}

/** Isolated, so that an Arabic name keeps its order, and shortened if nothing could hold it. */
function shown(name: string): string {
  const letters = [...name.slice(0, 4 * LONGEST)];
  return `\u2068${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name}\u2069`;
}

export function paintNames(frame: Frame, room: Room): void {
  const { context, ground, palette, plan, view, order, lit, few } = frame;
  const { scale, width, height } = view;
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  context.globalAlpha = 1;
  for (const i of lit.size ? lit : order) {
    const mark = plan.marks[i] as Mark;
    if (mark.area && !lit.has(i)) continue;
    const [x, y] = spot(frame, i);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    context.font = `${mark.paired ? 600 : 400} ${SIZE}px ${palette.font}`;
    const name = shown(mark.name);
    const wide = context.measureText(name).width;
    const side = Math.sqrt(areaOf(mark, ground, scale)?.extent ?? 0) * scale;
    // On its land if enough of that is left to see, else beside.
    const gap = side ? Math.min(side * 0.6, 30) : (discOf(mark, scale) || radiusOf(mark, few / order.length)) + 5;
    const middle = place(room, x, y, wide, LINE, gap, !mark.paired && side > wide / 2);
    if (!middle) continue;
    context.strokeText(name, ...middle);
    context.fillText(name, ...middle);
  }
}
