// The lines between paired territories: the more pairings a line stands for, the wider it is.
import type { Line } from '../graph/visible-graph.js';
import { hairlineWidth, type PaintContext, toCanvas } from './paint-context.js';

/**
 * Lines in one path: a stroke of thousands takes longer than the same in hundreds, and shows less where they are dense.
 */
const LINES_PER_PATH = 50;
const MAX_WIDTH_PX = 8;
/** Lines are sorted into this many widths. */
const WIDTH_CLASSES = 10;

/**
 * Above this many lines, those with an end out of sight are hairlines, so that what is in sight stands out. A line of
 * one bitmap pixel also takes a seventh of the time of a wider one (Skia, without a graphics card).
 */
const MAX_FULL_LINES = 40;

/** Returns whether one of a line's ends is out of sight. */
function leavesViewport(context: PaintContext, { ends }: Line): boolean {
  const { viewport, overscan } = context;
  const [horizontal, vertical] = overscan;
  return ends.some((end) => {
    const [x, y] = toCanvas(context, end);
    return x < horizontal || y < vertical || x > viewport.width - horizontal || y > viewport.height - vertical;
  });
}

/** Returns lines as paths in the plane. */
function pathsOf(lines: readonly Line[]): Path2D[] {
  const paths: Path2D[] = [];
  let path = new Path2D();
  lines.forEach(({ pieces }, i) => {
    if (i % LINES_PER_PATH === 0) paths.push((path = new Path2D()));
    for (const piece of pieces) {
      path.moveTo(piece[0] as number, piece[1] as number);
      // Curves from the midpoint of each segment to the next, so that no corner shows at any zoom.
      for (let k = 2; k < piece.length - 2; k += 2) {
        const [x, y, x1, y1] = [piece[k], piece[k + 1], piece[k + 2], piece[k + 3]] as [number, number, number, number];
        path.quadraticCurveTo(x, y, (x + x1) / 2, (y + y1) / 2);
      }
      path.lineTo(piece[piece.length - 2] as number, piece[piece.length - 1] as number);
    }
  });
  return paths;
}

/** Strokes these lines, the narrowest first, on a canvas in units of the plane. */
export function paintLines(context: PaintContext, lines: readonly Line[]): void {
  const { ctx, viewport, palette, capacity, highlighted } = context;
  // The more lines, the fainter, because two thousand at full strength blur into a stain; highlighted ones are few.
  const strength = highlighted ? 1 : Math.min(1, Math.sqrt(capacity / lines.length));
  const maxCount = lines.reduce((max, { count }) => Math.max(max, count), 1);
  const minWidth = highlighted ? 2.75 : strength < 1 ? 0.9 : 1.75;
  const maxWidth = Math.min(highlighted ? MAX_WIDTH_PX / 2 : MAX_WIDTH_PX, minWidth + Math.log2(maxCount));
  const linesByWidth: Line[][] = [];
  const hairlines: Line[] = [];
  for (const line of lines) {
    if (lines.length > MAX_FULL_LINES && leavesViewport(context, line)) hairlines.push(line);
    // The square root makes a line twice as wide stand for four times as many, because the eye compares areas.
    else (linesByWidth[Math.ceil(Math.sqrt(line.count / maxCount) * WIDTH_CLASSES)] ??= []).push(line);
  }
  const stroke = (paths: readonly Path2D[], colour: string, widthPx: number, alpha: number) => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = widthPx / viewport.scale;
    for (const path of paths) ctx.stroke(path);
  };
  stroke(pathsOf(hairlines), palette.link, hairlineWidth(context), highlighted ? 0.9 : 0.6 * strength);
  ctx.lineCap = 'round';
  linesByWidth.forEach((linesOfWidth, widthClass) => {
    const paths = pathsOf(linesOfWidth);
    const share = widthClass / WIDTH_CLASSES;
    const widthPx = minWidth + (maxWidth - minWidth) * share;
    const alpha = Math.min(1, strength * (maxCount > 4 ? 0.4 + share : 1));
    if (alpha === 1) stroke(paths, palette.halo, widthPx + 2.5, 0.75);
    stroke(paths, palette.link, widthPx, alpha);
  });
  ctx.lineCap = 'butt';
}
