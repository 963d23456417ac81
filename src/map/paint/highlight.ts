// The top layer of both maps: what stands out, because it is under the pointer, in focus or selected.
import { relatedTo } from '../graph/related.js';
import type { Line } from '../graph/visible-graph.js';
import { PATH_SCALE } from '../outline/svg-paths.js';
import { paintLabels, reserveLines } from './labels.js';
import { paintLines } from './lines.js';
import { countryShapeOf } from './mark-size.js';
import { paintMarks } from './marks.js';
import { createPaintContext, type PaintContext, paintInPlane, type Snapshot } from './paint-context.js';

/** Nodes and lines of a visible graph. */
interface Highlight {
  nodes: readonly number[];
  lines: readonly Line[];
}

/** Returns the nodes and lines that show what these ids of marks and links name, or undefined if they name nothing. */
export function highlightOf(
  { graph, visibleGraph: { nodeOf, lines, lineOf } }: Pick<Snapshot, 'graph' | 'visibleGraph'>,
  ids: readonly string[],
): Highlight | undefined {
  const { points, edges } = relatedTo(graph, ids);
  if (!points.length) return undefined;
  const isHighlighted = new Uint8Array(lines.length);
  for (const edge of edges) {
    const line = lineOf[edge] as number;
    if (line >= 0) isHighlighted[line] = 1;
  }
  return {
    nodes: [...new Set(points.map((point) => nodeOf[point] as number))],
    lines: lines.filter((_, line) => isHighlighted[line]),
  };
}

export function paintHighlight(ctx: CanvasRenderingContext2D, snapshot: Snapshot, { nodes, lines }: Highlight): void {
  const context = createPaintContext(ctx, snapshot, true);
  paintInPlane(context, () => {
    paintCountries(context, nodes);
    paintLines(context, lines);
  });
  reserveLines(context, lines);
  paintMarks(context, nodes);
  paintLabels(context, nodes);
}

/** Fills the land of the marks that are only known as a country. */
function paintCountries({ ctx, basemap, palette, graph, viewport }: PaintContext, nodes: readonly number[]): void {
  ctx.save();
  ctx.scale(1 / PATH_SCALE, 1 / PATH_SCALE);
  ctx.globalAlpha = 0.25;
  ctx.fillStyle = palette.mark;
  const paths = new Set(nodes.map((node) => countryShapeOf(graph.marks[node], basemap, viewport.scale)?.d));
  for (const path of paths) if (path) ctx.fill(new Path2D(path));
  ctx.restore();
}
