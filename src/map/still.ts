// The map at rest: the painter alone.
import type { Scene } from '../view/scene.js';
import { decodeOutline } from './decode-outline.js';
import { ground } from './ground.js';
import { OUTLINE } from './outline.js';
import { Painter } from './painter.js';
import type { Palette } from './palette.js';
import { type Picked, pick } from './pick.js';
import { extent, type Plan, plan } from './plan.js';
import { fit, type View } from './view.js';

export class StillMap {
  /** What is shown, in CSS pixels: where a live map takes over. */
  view: View = fit([], 1, 1);

  #canvas: HTMLCanvasElement;
  #context: CanvasRenderingContext2D | null;
  #ground = ground(decodeOutline(OUTLINE));
  #painter = new Painter(this.#ground);
  #plan: Plan = plan({ marks: [], links: [] });
  #palette: Palette | undefined;
  #ratio = 1;
  #highlight: string | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  show(scene: Scene, palette: Palette): void {
    this.#plan = plan(scene);
    this.#palette = palette;
    this.#fit(this.view.width, this.view.height);
  }

  /** Width and height in CSS pixels, as the style sheet lays the canvas out; ratio is the screen's `devicePixelRatio`. */
  resize(width: number, height: number, ratio: number): void {
    this.#ratio = ratio;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#fit(width, height);
  }

  /** The id of a mark or of a link; undefined for none. */
  highlight(id: string | undefined): void {
    if (id === this.#highlight) return;
    this.#highlight = id;
    this.#paint();
  }

  /** What is at x, y, in CSS pixels from the canvas's corner. */
  pick(x: number, y: number): Picked | undefined {
    return this.#context ? pick(this.#plan, this.#ground, this.#context, this.view, x, y) : undefined;
  }

  #fit(width: number, height: number): void {
    this.view = fit(extent(this.#plan), width, height);
    this.#paint();
  }

  #paint(): void {
    if (!this.#context || !this.#palette) return;
    this.#painter.paint(this.#context, this.#plan, this.view, this.#palette, this.#ratio, this.#highlight);
  }
}
