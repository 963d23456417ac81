// The marks: a dot with a pairing, a ring without, in a soft disc when the place is only known roughly; a number when it stands for several.

import type { LabelGrid } from './label-grid.js';
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import { type PaintContext, toCanvas } from './paint-context.js';

/** Paints the marks of these nodes, the first of them on top; `lit` shows also what is ground otherwise. */
export function paintMarks(frame: PaintContext, nodes: readonly number[], room: LabelGrid, lit = false): void {
  const { ctx, basemap, palette, graph, visibleGraph, viewport, capacity } = frame;
  const { scale, width, height } = viewport;
  const circle = (x: number, y: number, radius: number, inside: string, edge: string, pixels: number) => {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = inside;
    ctx.strokeStyle = edge;
    ctx.lineWidth = pixels;
    ctx.stroke();
    ctx.fill();
  };
  ctx.globalAlpha = 1;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (let k = nodes.length - 1; k >= 0; k--) {
    const i = nodes[k] as number;
    const mark = graph.marks[i];
    const size = visibleGraph.sizes[i] as number;
    if (!mark || !size) continue;
    const [x, y] = toCanvas(frame, i);
    const disc = uncertaintyRadius(mark, scale);
    const reach = Math.max(disc, 20);
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) continue;
    const area = countryShapeOf(mark, basemap, scale);
    if (disc && !area && size === 1) circle(x, y, disc, palette.tint, palette.mark, 0.7);
    // A country in no pairing is its land and its name: a point would be invented.
    if (area && !mark.isPaired) continue;
    // Where a programme acts is ground, no more, until it is asked for.
    if (mark.isArea && !lit) continue;
    const radius = markRadius(mark, size, capacity / nodes.length) + Number(lit);
    circle(x, y, radius, palette.halo, palette.halo, 4);
    circle(x, y, radius - 1.75, mark.isPaired ? palette.mark : palette.halo, palette.mark, 3.5);
    if (size > 1) {
      ctx.font = `600 ${Math.min(11.5, radius * 1.15)}px ${palette.font}`;
      ctx.fillStyle = mark.isPaired ? palette.halo : palette.mark;
      ctx.fillText(String(size), x, y + 0.5);
    }
    room.occupy(x - radius, y - radius, x + radius, y + radius);
  }
}
