// One painter for both maps: the ground, the lines, the marks, the names.
import { type Frame, strength } from './frame.js';
import type { Ground } from './ground.js';
import { paintMarks } from './marks.js';
import { paintNames } from './names.js';
import type { Palette } from './palette.js';
import { linesOf, type Plan } from './plan.js';
import { Room } from './room.js';
import { areaOf } from './symbols.js';
import type { View } from './view.js';

/** Square pixels for each mark and each line: with less, they are drawn smaller and lighter. */
const SPARSE = 4000;

export class Painter {
  #ground: Ground;
  #room = new Room();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /**
   * Draws the plan on a canvas whose bitmap is `ratio` times `view.width` by `view.height`.
   * `highlight` is the id of a mark or a link: it and what it is tied to stand out. What lies within `unseen` pixels of the sides, and of
   * top and bottom, is painted for a drag to bring in; no name reaches there.
   */
  paint(
    context: CanvasRenderingContext2D,
    plan: Plan,
    view: View,
    palette: Palette,
    ratio: number,
    highlight?: string,
    unseen: readonly [number, number] = [0, 0],
  ): void {
    const { marks, links } = plan;
    const { left, top, scale, width, height } = view;
    const lit = new Set<number>();
    marks.forEach(({ id }, i) => {
      if (id === highlight) lit.add(i);
    });
    const own = [...lit];
    const litLinks = links.filter((link) => link.id === highlight || own.some((i) => link.marks.includes(i)));
    for (const link of litLinks) for (const i of link.marks) lit.add(i);
    const order = lit.size ? [...lit, ...plan.order.filter((i) => !lit.has(i))] : plan.order;
    const frame: Frame = { context, ground: this.#ground, plan, view, palette, lit, order, few: (width * height) / SPARSE };

    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    // Beyond the edge of the world too: a frame around it would say nothing.
    context.globalAlpha = 1;
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, width, height);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -ratio * left, -ratio * top);
    paintGround(frame);
    paintLines(frame, litLinks);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#room.clear(width, height, unseen);
    for (const { pieces } of lit.size ? litLinks : links) {
      for (const piece of pieces) {
        const xy = piece.map((value, axis) => value * scale - (axis % 2 ? top : left));
        for (let i = 2; i < xy.length; i += 2) this.#room.cross(...(xy.slice(i - 2, i + 2) as [number, number, number, number]));
      }
    }
    paintMarks(frame, this.#room);
    paintNames(frame, this.#room);
  }
}

function stroke({ context, view }: Frame, path: Path2D, colour: string, pixels: number, alpha = 1): void {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = pixels / view.scale;
  context.stroke(path);
}

function fill({ context }: Frame, path: Path2D, colour: string, alpha = 1): void {
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.fill(path);
}

function paintGround(frame: Frame): void {
  const { context, ground, palette, plan, view, order } = frame;
  const { land, coast, borders, dashes } = ground;
  // Round joins cost five times as much on thousands of curves, and nobody sees them there.
  context.lineJoin = 'bevel';
  stroke(frame, coast, palette.border, 4, 0.3);
  fill(frame, land, palette.land);
  stroke(frame, coast, palette.border, 0.5);
  // Painted over: else the seam between two lands would draw the line that is not settled.
  stroke(frame, dashes, palette.land, 1);
  const tinted = new Set<Path2D>();
  for (const i of order) {
    const path = areaOf(plan.marks[i], ground, view.scale)?.path;
    if (!path || tinted.has(path)) continue;
    tinted.add(path);
    fill(frame, path, palette.tint, strength(frame, i) ** 0.6);
  }
  stroke(frame, borders, palette.border, 0.7);
  context.setLineDash([2.5 / view.scale]);
  stroke(frame, dashes, palette.border, 0.7);
  context.setLineDash([]);
}

function paintLines(frame: Frame, lit: Plan['links']): void {
  const { plan, palette, few } = frame;
  const draw = (paths: readonly Path2D[], pixels: number, alpha: number) => {
    if (alpha === 1) for (const path of paths) stroke(frame, path, palette.halo, pixels + 2.5, 0.75);
    for (const path of paths) stroke(frame, path, palette.link, pixels, alpha);
  };
  // The more lines, the lighter: two thousand at full strength are a stain.
  const faint = Math.min(1, Math.sqrt(few / plan.links.length));
  draw(plan.lines, faint < 1 ? 1 : 1.75, faint * strength(frame));
  draw(linesOf(lit), 2.75, 1);
}
