// The layers of a map, one above the other, each painted in a task of its own so that the page can breathe in between.
import { yieldToMain } from '../../common/scheduler.js';
import type { Viewport } from '../geometry/viewport.js';
import { BasemapLayer } from './basemap-layer.js';
import { highlightOf, paintHighlight } from './highlight.js';
import { paintNetwork } from './network-layer.js';
import type { Snapshot } from './paint-context.js';

/** How faint the lines and marks are while some of them stand out. */
const DIMMED = '0.22';

/** Puts a layer, drawn for this view, where it belongs. */
type Place = (layer: HTMLElement | SVGElement, view: Viewport) => void;

export class Layers {
  #sheet = new BasemapLayer();
  #network = document.createElement('canvas');
  #above = document.createElement('canvas');
  #sight?: Snapshot;
  #place?: Place;
  #turn = 0;
  #pace: () => Promise<unknown>;
  /** Ids of the marks and links that stand out. */
  #ids: readonly string[] = [];
  #lit: ReturnType<typeof highlightOf>;

  /** `pace` is waited for between one canvas and the next. */
  constructor(parent: Element, pace = yieldToMain) {
    this.#pace = pace;
    for (const layer of this.all) {
      Object.assign(layer.style, { position: 'absolute', transformOrigin: '0 0' });
      parent.append(layer);
    }
  }

  /** Ground, network, and what stands out. */
  get all(): [SVGElement, HTMLCanvasElement, HTMLCanvasElement] {
    return [this.#sheet.element, this.#network, this.#above];
  }

  /**
   * Paints what is in sight; `place` is asked where each layer belongs. `now`: at once, for paper does not wait. Settles when all is painted, or when newer
   * paint has taken its place.
   */
  async paint(sight: Snapshot, place?: Place, now?: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#sight = sight;
    this.#place = place;
    this.#lit = highlightOf(sight, this.#ids);
    if (!now) await this.#pace();
    if (turn !== this.#turn) return;
    this.#sheet.draw(sight);
    place?.(this.#sheet.element, sight.viewport);
    this.#paint(this.#network, sight, paintNetwork);
    if (!now) await this.#pace();
    if (turn === this.#turn) this.#paintLit();
  }

  /** Leaves what is not painted yet: it would come at the wrong place. */
  cancel(): void {
    this.#turn++;
  }

  /** Gives all back but the elements themselves: a finger that began on one ends on it. */
  clear(): void {
    this.cancel();
    for (const layer of this.all) layer.style.display = 'none';
    for (const canvas of [this.#network, this.#above]) canvas.width = canvas.height = 0;
  }

  /** Makes the marks and links of these ids stand out and the rest step back; none for all as before. */
  highlight(ids: readonly string[]): void {
    this.#ids = ids;
    if (!this.#sight) return;
    this.#lit = highlightOf(this.#sight, ids);
    this.#paintLit();
  }

  /** Moves and stretches what is painted, in CSS pixels. */
  transform(x: number, y: number, times: number): void {
    for (const { style } of this.all) style.transform = `translate(${x}px,${y}px) scale(${times})`;
  }

  #paintLit(): void {
    const [sight, lit] = [this.#sight, this.#lit];
    this.#network.style.opacity = lit ? DIMMED : '';
    // a canvas that shows nothing costs nothing: 5 MB of a phone, and 20 ms at each change
    this.#above.hidden = !lit;
    if (sight && lit) this.#paint(this.#above, inSight(sight), (context, seen) => paintHighlight(context, seen, lit));
  }

  #paint(
    canvas: HTMLCanvasElement,
    sight: Snapshot,
    paint: (context: CanvasRenderingContext2D, sight: Snapshot) => void,
  ): void {
    resize(canvas, sight);
    this.#place?.(canvas, sight.viewport);
    const context = canvas.getContext('2d');
    if (context) paint(context, sight);
  }
}

/** Without what is painted around for a drag to bring in: what stands out is painted anew at each hover, and half the pixels are half the time. */
function inSight({ overscan: [aside, above], viewport, ...sight }: Snapshot): Snapshot {
  const [width, height] = [viewport.width - 2 * aside, viewport.height - 2 * above];
  return {
    ...sight,
    overscan: [0, 0],
    viewport: { ...viewport, left: viewport.left + aside, top: viewport.top + above, width, height },
  };
}

/** The bitmap and the box of a canvas, as large as what is in sight. */
function resize(canvas: HTMLCanvasElement, { viewport: { width, height }, ratio }: Snapshot): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) return;
  canvas.width = across;
  canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
