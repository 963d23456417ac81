// What the functions that paint on a canvas share: the snapshot to paint, and the canvas prepared for it.
import type { Viewport } from '../geometry/viewport.js';
import type { Graph } from '../graph/graph.js';
import type { VisibleGraph } from '../graph/visible-graph.js';
import type { Basemap } from '../outline/svg-paths.js';
import { LabelGrid } from './label-grid.js';
import type { Palette } from './palette.js';

/**
 * A map as it is painted at one moment, on a bitmap of `viewport.width × ratio` by `viewport.height × ratio` pixels.
 */
export interface Snapshot {
  basemap: Basemap;
  graph: Graph;
  visibleGraph: VisibleGraph;
  viewport: Viewport;
  palette: Palette;
  /** Bitmap pixels for a CSS pixel. */
  ratio: number;
  /**
   * Margins of the viewport, in CSS pixels, that are painted off screen for a drag to bring in: left and right, top and
   * bottom.
   */
  overscan: readonly [horizontal: number, vertical: number];
}

export interface PaintContext extends Snapshot {
  ctx: CanvasRenderingContext2D;
  /** How many marks, or lines, the canvas holds at full size and strength. */
  capacity: number;
  /** Whether these marks, lines and labels stand out from the rest of the map. */
  highlighted: boolean;
  /** The space that marks and labels take, empty at first. */
  labelGrid: LabelGrid;
}

/** Square CSS pixels that a mark or a line needs; with less, marks are drawn smaller, and lines lighter. */
const AREA_PER_ITEM = 4000;

/** Serves all maps of the page, because painting is synchronous and a highlight is painted at each hover. */
const labelGrid = new LabelGrid();

/** Clears the canvas and prepares it for painting in CSS pixels. */
export function createPaintContext(
  ctx: CanvasRenderingContext2D,
  snapshot: Snapshot,
  highlighted = false,
): PaintContext {
  const { ratio, viewport, overscan } = snapshot;
  const { width, height } = viewport;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  labelGrid.clear(width, height, overscan);
  return { ...snapshot, ctx, highlighted, labelGrid, capacity: (width * height) / AREA_PER_ITEM };
}

/** Calls `paint` with the canvas in units of the plane, then returns it to CSS pixels. */
export function paintInPlane({ ctx, ratio, viewport }: PaintContext, paint: () => void): void {
  const { left, top, scale } = viewport;
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, -ratio * left, -ratio * top);
  paint();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** Returns where a point of the graph lies on the canvas, in CSS pixels. */
export function toCanvas(
  { graph: { xy }, viewport: { left, top, scale } }: PaintContext,
  point: number,
): [x: number, y: number] {
  return [(xy[2 * point] as number) * scale - left, (xy[2 * point + 1] as number) * scale - top];
}

/**
 * Returns the width of the thinnest line, in CSS pixels. It is a little less than one pixel of the bitmap, because at
 * 1.0000001 of them Skia without a graphics card takes seven times as long.
 */
export const hairlineWidth = ({ ratio }: Pick<Snapshot, 'ratio'>): number => 0.95 / ratio;
