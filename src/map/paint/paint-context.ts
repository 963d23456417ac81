import type { Viewport } from '../geometry/viewport.js';
import type { Graph } from '../graph/graph.js';
import type { VisibleGraph } from '../graph/visible-graph.js';
import type { Basemap } from '../outline/svg-paths.js';
import type { Palette } from './palette.js';

/** What is to be painted, on a canvas whose bitmap is `ratio` times `view.width` by `view.height`. */
export interface Snapshot {
  basemap: Basemap;
  graph: Graph;
  visibleGraph: VisibleGraph;
  viewport: Viewport;
  palette: Palette;
  ratio: number;
  /** Pixels from the sides, and from top and bottom, that are painted for a drag to bring in: no name reaches there. */
  overscan: readonly [number, number];
}

/** What every part of the painter needs to know of the sight being painted. */
export interface PaintContext extends Snapshot {
  ctx: CanvasRenderingContext2D;
  /** How many marks, or lines, the canvas holds at full strength. */
  capacity: number;
}

/** Where a point stands on the canvas, in CSS pixels. */
export function toCanvas(
  { graph: { xy }, viewport: { left, top, scale } }: PaintContext,
  index: number,
): [x: number, y: number] {
  return [(xy[2 * index] as number) * scale - left, (xy[2 * index + 1] as number) * scale - top];
}

/**
 * Width in CSS pixels of the thinnest line: a little less than a pixel of the bitmap, for at 1.0000001 of them Skia, without a graphics card,
 * takes seven times as long.
 */
export const hairline = ({ ratio }: { ratio: number }): number => 0.95 / ratio;
