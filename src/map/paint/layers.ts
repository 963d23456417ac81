// The layers of a map, one above the other. Each is painted in a task of its own, so that the page responds in between.
import { yieldToMain } from '../../common/scheduler.js';
import type { Viewport } from '../geometry/viewport.js';
import { BasemapLayer } from './basemap-layer.js';
import { highlightOf, paintHighlight } from './highlight.js';
import { paintNetwork } from './network-layer.js';
import type { Snapshot } from './paint-context.js';

/** Opacity of the lines and marks while some of them are highlighted. */
const DIMMED_OPACITY = '0.22';

/** Puts a layer that was painted for this viewport in its place. */
type PositionLayer = (layer: HTMLElement | SVGElement, viewport: Viewport) => void;

export class Layers {
  #basemapLayer = new BasemapLayer();
  #networkCanvas = document.createElement('canvas');
  #highlightCanvas = document.createElement('canvas');
  #snapshot?: Snapshot;
  #positionLayer?: PositionLayer;
  /** Counts the paints: one under way gives up when it is no longer the newest. */
  #generation = 0;
  #pause: () => Promise<unknown>;
  /** Ids of marks and links. */
  #highlightedIds: readonly string[] = [];
  #highlight: ReturnType<typeof highlightOf>;

  /** Appends the layers to `parent`. `pause` is awaited between two layers. */
  constructor(parent: Element, pause = yieldToMain) {
    this.#pause = pause;
    for (const layer of this.elements) {
      Object.assign(layer.style, { position: 'absolute', transformOrigin: '0 0' });
      parent.append(layer);
    }
  }

  get elements(): [basemap: SVGElement, network: HTMLCanvasElement, highlight: HTMLCanvasElement] {
    return [this.#basemapLayer.element, this.#networkCanvas, this.#highlightCanvas];
  }

  /**
   * Paints a snapshot, and calls `positionLayer` for each layer. With `sync`, all is painted before it returns, because
   * printing does not wait. Resolves when all is painted, or when a newer paint, `cancel()` or `clear()` has ended this
   * one.
   */
  async paint(snapshot: Snapshot, positionLayer?: PositionLayer, sync?: boolean): Promise<void> {
    const generation = ++this.#generation;
    this.#snapshot = snapshot;
    this.#positionLayer = positionLayer;
    this.#highlight = highlightOf(snapshot, this.#highlightedIds);
    if (!sync) await this.#pause();
    if (generation !== this.#generation) return;
    this.#basemapLayer.draw(snapshot);
    positionLayer?.(this.#basemapLayer.element, snapshot.viewport);
    this.#paintCanvas(this.#networkCanvas, snapshot, paintNetwork);
    if (!sync) await this.#pause();
    if (generation === this.#generation) this.#paintHighlight();
  }

  /** Ends a paint under way, which would be for the wrong viewport. */
  cancel(): void {
    this.#generation++;
  }

  /**
   * Frees the bitmaps and hides the layers. The elements stay, because a touch that began on one of them must end
   * there.
   */
  clear(): void {
    this.cancel();
    for (const layer of this.elements) layer.style.display = 'none';
    for (const canvas of [this.#networkCanvas, this.#highlightCanvas]) canvas.width = canvas.height = 0;
  }

  /** Takes the elements off the surface. */
  remove(): void {
    for (const layer of this.elements) layer.remove();
  }

  /** Highlights the marks and links of these ids, and dims the rest. No ids end the highlight. */
  highlight(ids: readonly string[]): void {
    this.#highlightedIds = ids;
    if (!this.#snapshot) return;
    this.#highlight = highlightOf(this.#snapshot, ids);
    this.#paintHighlight();
  }

  /** Moves what is painted by x, y CSS pixels, and scales it by `factor`. */
  transform(x: number, y: number, factor: number): void {
    for (const { style } of this.elements) style.transform = `translate(${x}px,${y}px) scale(${factor})`;
  }

  #paintHighlight(): void {
    const [snapshot, highlight] = [this.#snapshot, this.#highlight];
    this.#networkCanvas.style.opacity = highlight ? DIMMED_OPACITY : '';
    // Hides the canvas when it is empty: shown, it takes 5 MB of a phone, and 20 ms at each change.
    this.#highlightCanvas.hidden = !highlight;
    if (snapshot && highlight)
      this.#paintCanvas(this.#highlightCanvas, withoutOverscan(snapshot), (ctx, cropped) =>
        paintHighlight(ctx, cropped, highlight),
      );
  }

  #paintCanvas(
    canvas: HTMLCanvasElement,
    snapshot: Snapshot,
    paint: (ctx: CanvasRenderingContext2D, snapshot: Snapshot) => void,
  ): void {
    resizeCanvas(canvas, snapshot);
    this.#positionLayer?.(canvas, snapshot.viewport);
    const ctx = canvas.getContext('2d');
    if (ctx) paint(ctx, snapshot);
  }
}

/**
 * Crops a snapshot to what is in sight: a highlight is painted at each hover, and half the pixels take half the time.
 */
function withoutOverscan({ overscan: [horizontal, vertical], viewport, ...rest }: Snapshot): Snapshot {
  const cropped: Viewport = {
    scale: viewport.scale,
    left: viewport.left + horizontal,
    top: viewport.top + vertical,
    width: viewport.width - 2 * horizontal,
    height: viewport.height - 2 * vertical,
  };
  return { ...rest, overscan: [0, 0], viewport: cropped };
}

/** Sizes a canvas, bitmap and box, for a snapshot. A canvas of that size already is left as it is. */
function resizeCanvas(canvas: HTMLCanvasElement, { viewport: { width, height }, ratio }: Snapshot): void {
  const [bitmapWidth, bitmapHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === bitmapWidth && canvas.height === bitmapHeight) return;
  canvas.width = bitmapWidth;
  canvas.height = bitmapHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
