// One painter for both maps: the lines, marks and names over the ground.

import type { Line } from '../graph/visible-graph.js';
import { LabelGrid } from './label-grid.js';
import { paintLabels } from './labels.js';
import { paintLines } from './lines.js';
import { paintMarks } from './marks.js';
import type { PaintContext, Snapshot } from './paint-context.js';

/** Square pixels for each mark and each line: with less, they are drawn smaller and lighter. */
const SPARSE = 4000;

export const labelGrid = new LabelGrid();

/** Ready to paint in pixels; `plane` then turns to the plane's own coordinates, and back. */
export function createPaintContext(context: CanvasRenderingContext2D, sight: Snapshot) {
  const { ratio, viewport } = sight;
  const { left, top, scale, width, height } = viewport;
  const pixels = () => context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const plane = (paint: () => void) => {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -ratio * left, -ratio * top);
    paint();
    pixels();
  };
  pixels();
  context.clearRect(0, 0, width, height);
  const frame: PaintContext = { ...sight, ctx: context, capacity: (width * height) / SPARSE };
  return { frame, plane };
}

export function paintNetwork(context: CanvasRenderingContext2D, sight: Snapshot): void {
  const { frame, plane } = createPaintContext(context, sight);
  const { nodes, lines } = sight.visibleGraph;
  plane(() => paintLines(frame, lines));
  labelGrid.clear(sight.viewport.width, sight.viewport.height, sight.overscan);
  reserveLines(frame, lines);
  paintMarks(frame, nodes, labelGrid);
  paintLabels(frame, nodes, labelGrid);
}

/** Names go round the lines where they can. */
export function reserveLines({ viewport: { left, top, scale } }: PaintContext, lines: readonly Line[]): void {
  for (const { pieces } of lines)
    for (const piece of pieces)
      for (let i = 2; i < piece.length; i += 2)
        labelGrid.markLine(
          (piece[i - 2] as number) * scale - left,
          (piece[i - 1] as number) * scale - top,
          (piece[i] as number) * scale - left,
          (piece[i + 1] as number) * scale - top,
        );
}
