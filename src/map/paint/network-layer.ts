// The middle layer of both maps: lines, marks and labels above the basemap.
import { paintLabels, reserveLines } from './labels.js';
import { paintLines } from './lines.js';
import { paintMarks } from './marks.js';
import { createPaintContext, paintInPlane, type Snapshot } from './paint-context.js';

export function paintNetwork(ctx: CanvasRenderingContext2D, snapshot: Snapshot): void {
  const context = createPaintContext(ctx, snapshot);
  const { nodes, lines } = snapshot.visibleGraph;
  paintInPlane(context, () => paintLines(context, lines));
  reserveLines(context, lines);
  paintMarks(context, nodes);
  paintLabels(context, nodes);
}
