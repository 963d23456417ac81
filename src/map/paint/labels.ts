// Names beside their marks, where there is room: greedy, the most telling first.

import type { LabelGrid } from './label-grid.js';
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import { type PaintContext, toCanvas } from './paint-context.js';

const SIZE = 12.5;
const LINE = SIZE * 1.2;
const LONGEST = 32;

/** A node of more territories is not called after one of them. */
const SEVERAL = 12;

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
export function placeLabel(
  room: LabelGrid,
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
  if (best) room.occupy(best[0] - width / 2 - 2, best[1] - height / 2, best[0] + width / 2 + 2, best[1] + height / 2);
  return best;
}

/** Isolated, so that an Arabic name keeps its order, and shortened if nothing could hold it. */
function shown(name: string): string {
  const letters = [...name.slice(0, 4 * LONGEST)];
  return `\u2068${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name}\u2069`;
}

/** The country of each node that stands for all that is known of a country: its name says more than that of one town. */
function landsOf({ graph: { marks }, visibleGraph: { nodeOf } }: PaintContext): (string | undefined)[] {
  const nodes = new Map<string, number>();
  const lands: (string | undefined)[] = [];
  marks.forEach(({ country = '', countryName = '' }, i) => {
    const node = nodeOf[i] as number;
    nodes.set(country, (nodes.get(country) ?? node) === node ? node : -1);
    lands[node] = (lands[node] ?? countryName) === countryName ? countryName : '';
  });
  const alone: typeof lands = [];
  for (const node of nodes.values()) alone[node] = lands[node];
  return alone;
}

/** Names these nodes, the first of them first; `lit` names also what is ground otherwise. */
export function paintLabels(frame: PaintContext, nodes: readonly number[], room: LabelGrid, lit = false): void {
  const { ctx, basemap, palette, graph, visibleGraph, viewport, capacity } = frame;
  const { scale, width, height } = viewport;
  ctx.lineJoin = 'round';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = palette.text;
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3;
  ctx.globalAlpha = 1;
  const lands = landsOf(frame);
  for (const i of nodes) {
    const mark = graph.marks[i];
    const size = visibleGraph.sizes[i] as number;
    const called = size > 1 ? lands[i] || (size > SEVERAL ? '' : `${mark?.name}…`) : mark?.name;
    if (!mark || !called || (mark.isArea && !lit)) continue;
    const [x, y] = toCanvas(frame, i);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    ctx.font = `${mark.isPaired ? 600 : 400} ${SIZE}px ${palette.font}`;
    const name = shown(called);
    const wide = ctx.measureText(name).width;
    const side = Math.sqrt(countryShapeOf(mark, basemap, scale)?.extent ?? 0) * scale;
    // On its land if enough of that is left to see, else beside.
    const around = Math.max(
      markRadius(mark, size, capacity / nodes.length),
      size > 1 ? 0 : uncertaintyRadius(mark, scale),
    );
    const gap = side ? Math.min(side * 0.6, 30) : around + 5;
    const middle = placeLabel(room, x, y, wide, LINE, gap, !mark.isPaired && side > wide / 2);
    if (!middle) continue;
    ctx.strokeText(name, ...middle);
    ctx.fillText(name, ...middle);
  }
}
