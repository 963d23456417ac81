// The lines between paired territories: the wider, the more pairings they stand for.

import type { Line } from '../graph/visible-graph.js';
import { hairline, type PaintContext, toCanvas } from './paint-context.js';

/** Lines in one path: a stroke of thousands takes longer than the same in hundreds, and hides where they are many. */
const BATCH = 50;
/** The widest line, in pixels, and how many widths there are. */
const WIDEST = 8;
const WIDTHS = 10;

/**
 * With more lines than that, those that lead out of sight are hairlines: what is in view stands out, and a line of one pixel of the bitmap
 * takes a seventh of the time of a wider one (Skia, without a graphics card).
 */
const CROWD = 40;

/** Whether one of its ends is not seen. */
function leaves(frame: PaintContext, { ends }: Line): boolean {
  const { viewport, overscan } = frame;
  return ends.some((end) => {
    const [x, y] = toCanvas(frame, end);
    return x < overscan[0] || y < overscan[1] || x > viewport.width - overscan[0] || y > viewport.height - overscan[1];
  });
}

/** These lines as paths in the plane. */
function pathsOf(lines: readonly Line[]): Path2D[] {
  const paths: Path2D[] = [];
  let path = new Path2D();
  lines.forEach(({ pieces }, i) => {
    if (i % BATCH === 0) paths.push((path = new Path2D()));
    for (const piece of pieces) {
      path.moveTo(piece[0] as number, piece[1] as number);
      // From middle to middle of the straight pieces, so that the corners do not show however near one looks.
      for (let k = 2; k < piece.length - 2; k += 2) {
        const [x, y, x1, y1] = [piece[k], piece[k + 1], piece[k + 2], piece[k + 3]] as [number, number, number, number];
        path.quadraticCurveTo(x, y, (x + x1) / 2, (y + y1) / 2);
      }
      path.lineTo(piece[piece.length - 2] as number, piece[piece.length - 1] as number);
    }
  });
  return paths;
}

/** Strokes these lines, in the plane's own coordinates, the narrowest first; `lit` at full strength. */
export function paintLines(frame: PaintContext, lines: readonly Line[], lit = false): void {
  const { ctx, viewport, palette, capacity } = frame;
  // The more lines, the lighter: two thousand at full strength are a stain.
  const faint = lit ? 1 : Math.min(1, Math.sqrt(capacity / lines.length));
  const most = lines.reduce((max, { count }) => Math.max(max, count), 1);
  const narrowest = lit ? 2.75 : faint < 1 ? 0.9 : 1.75;
  const widest = Math.min(lit ? WIDEST / 2 : WIDEST, narrowest + Math.log2(most));
  // A line twice as wide stands for four times as many: the eye compares surfaces.
  const classes: Line[][] = [];
  const leaving: Line[] = [];
  for (const line of lines) {
    if (lines.length > CROWD && leaves(frame, line)) leaving.push(line);
    else (classes[Math.ceil(Math.sqrt(line.count / most) * WIDTHS)] ??= []).push(line);
  }
  const stroke = (paths: readonly Path2D[], colour: string, pixels: number, alpha: number) => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = pixels / viewport.scale;
    for (const path of paths) ctx.stroke(path);
  };
  stroke(pathsOf(leaving), palette.link, hairline(frame), lit ? 0.9 : 0.6 * faint);
  ctx.lineCap = 'round';
  classes.forEach((its, wide) => {
    const paths = pathsOf(its);
    const share = wide / WIDTHS;
    const pixels = narrowest + (widest - narrowest) * share;
    const alpha = Math.min(1, faint * (most > 4 ? 0.4 + share : 1));
    if (alpha === 1) stroke(paths, palette.halo, pixels + 2.5, 0.75);
    stroke(paths, palette.link, pixels, alpha);
  });
  ctx.lineCap = 'butt';
}
