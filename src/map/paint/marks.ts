// Marks: a dot for a territory with a pairing, a ring for one without, a number for several territories in one node. A
// soft disc around it says that its position is only known roughly.
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import { type PaintContext, toCanvas } from './paint-context.js';

/** Paints the marks of these nodes, the first of them on top; programme areas only if highlighted. */
export function paintMarks(context: PaintContext, nodes: readonly number[]): void {
  const { ctx, basemap, palette, graph, visibleGraph, viewport, capacity, highlighted, labelGrid } = context;
  const { scale, width, height } = viewport;
  const circle = (x: number, y: number, radius: number, fill: string, stroke: string, strokePx: number) => {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = fill;
    ctx.strokeStyle = stroke;
    ctx.lineWidth = strokePx;
    ctx.stroke();
    ctx.fill();
  };
  ctx.globalAlpha = 1;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k] as number;
    const mark = graph.marks[node];
    const size = visibleGraph.sizes[node] as number;
    if (!mark || !size) continue;
    const [x, y] = toCanvas(context, node);
    const discRadius = uncertaintyRadius(mark, scale);
    const margin = Math.max(discRadius, 20);
    if (x < -margin || y < -margin || x > width + margin || y > height + margin) continue;
    const country = countryShapeOf(mark, basemap, scale);
    if (discRadius && !country && size === 1) circle(x, y, discRadius, palette.tint, palette.mark, 0.7);
    // Draws no dot for a country without a pairing: its land and its name say all, and a point would be invented.
    if (country && !mark.isPaired) continue;
    if (mark.isArea && !highlighted) continue;
    const radius = markRadius(mark, size, capacity / nodes.length) + Number(highlighted);
    circle(x, y, radius, palette.halo, palette.halo, 4);
    circle(x, y, radius - 1.75, mark.isPaired ? palette.mark : palette.halo, palette.mark, 3.5);
    if (size > 1) {
      ctx.font = `600 ${Math.min(11.5, radius * 1.15)}px ${palette.font}`;
      ctx.fillStyle = mark.isPaired ? palette.halo : palette.mark;
      ctx.fillText(String(size), x, y + 0.5);
    }
    labelGrid.occupy(x - radius, y - radius, x + radius, y + radius);
  }
}
