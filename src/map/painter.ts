// One painter for both maps, in three layers: the ground; the lines, marks and names; what stands out of them.
import { type Frame, hairline } from './frame.js';
import type { Ground } from './ground.js';
import { paintLines } from './lines.js';
import { paintAreas, paintMarks } from './marks.js';
import { paintNames } from './names.js';
import type { Palette } from './palette.js';
import type { Line, Picture } from './picture.js';
import type { Plan } from './plan.js';
import { Room } from './room.js';
import type { View } from './view.js';

/** Square pixels for each mark and each line: with less, they are drawn smaller and lighter. */
const SPARSE = 4000;

/** What is to be painted, on a canvas whose bitmap is `ratio` times `view.width` by `view.height`. */
export interface Sight {
  ground: Ground;
  plan: Plan;
  picture: Picture;
  view: View;
  palette: Palette;
  ratio: number;
  /** Pixels from the sides, and from top and bottom, that are painted for a drag to bring in: no name reaches there. */
  unseen: readonly [number, number];
}

export const room = new Room();

/** Ready to paint in pixels; `plane` then turns to the plane's own coordinates, moved by x, y pixels, and back. */
export function begin(context: CanvasRenderingContext2D, sight: Sight) {
  const { ratio, view } = sight;
  const { left, top, scale, width, height } = view;
  const pixels = () => context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const plane = (paint: () => void, x = 0, y = 0) => {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x - left), ratio * (y - top));
    paint();
    pixels();
  };
  pixels();
  context.clearRect(0, 0, width, height);
  const frame: Frame = { ...sight, context, few: (width * height) / SPARSE };
  return { frame, plane };
}

/** Around a coast, as x, y in pixels: eight hairlines cost a third of one wide line, and fade as water does. */
const GLOW = [
  [2, 0],
  [-2, 0],
  [0, 2],
  [0, -2],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const;

export function paintGround(context: CanvasRenderingContext2D, sight: Sight): void {
  const { frame, plane } = begin(context, sight);
  const { palette, view } = frame;
  const { land, coast, borders, dashes } = frame.ground;
  const stroke = (path: Path2D, colour: string, pixels = hairline(sight)) => {
    context.strokeStyle = colour;
    context.lineWidth = pixels / view.scale;
    context.stroke(path);
  };
  context.globalAlpha = 1;
  // Beyond the edge of the world too: a frame around it would say nothing.
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  // Round joins cost five times as much on thousands of curves, and nobody sees them there.
  context.lineJoin = 'bevel';
  // from afar coasts are close to each other: they would be all there is
  context.globalAlpha = 0.28 * Math.min(1, view.scale / 4);
  for (const by of GLOW) plane(() => stroke(coast, palette.border), ...by);
  context.globalAlpha = 1;
  plane(() => {
    context.fillStyle = palette.land;
    context.fill(land);
    stroke(coast, palette.border);
    // Painted over: else the seam between two lands would draw the line that is not settled.
    stroke(dashes, palette.land, 1);
    paintAreas(frame, frame.plan.marks);
    stroke(borders, palette.border);
    context.setLineDash([2.5 / view.scale]);
    stroke(dashes, palette.border);
    context.setLineDash([]);
  });
}

export function paintNetwork(context: CanvasRenderingContext2D, sight: Sight): void {
  const { frame, plane } = begin(context, sight);
  const { nodes, lines } = sight.picture;
  plane(() => paintLines(frame, lines));
  room.clear(sight.view.width, sight.view.height, sight.unseen);
  cross(frame, lines);
  paintMarks(frame, nodes, room);
  paintNames(frame, nodes, room);
}

/** Names go round the lines where they can. */
export function cross({ view: { left, top, scale } }: Frame, lines: readonly Line[]): void {
  for (const { pieces } of lines)
    for (const piece of pieces)
      for (let i = 2; i < piece.length; i += 2)
        room.cross(
          (piece[i - 2] as number) * scale - left,
          (piece[i - 1] as number) * scale - top,
          (piece[i] as number) * scale - left,
          (piece[i + 1] as number) * scale - top,
        );
}
