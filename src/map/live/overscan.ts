// Overscan: layers are painted larger than the viewport, so that a drag has something to show before the next paint.
import { requestAnimFrame } from 'leaflet/src/core/Util.js';
import { setTransform } from 'leaflet/src/dom/DomUtil.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import type { Viewport } from '../geometry/viewport.js';
import { Layers } from '../paint/layers.js';
import type { Snapshot } from '../paint/paint-context.js';
import type { BoxedMap } from './leaflet.js';

/** Margin painted on each side, as a share of the viewport. */
const OVERSCAN = 0.2;
/** Limit of a canvas: a large screen with a high pixel ratio would otherwise take hundreds of megabytes. */
const MAX_CANVAS_PIXELS = 6e6;
/** Zoom since the last paint beyond which a repaint does not wait for the gesture to end. */
const MAX_STRETCH = 3;

/** What the map paints in a viewport, whatever its margins. */
export type Contents = Omit<Snapshot, 'viewport' | 'ratio' | 'overscan'>;

/** Waits for the next frame: each layer gets one to itself, as it takes up to 40 ms on a low-end phone. */
const nextFrame = () => new Promise((resume) => requestAnimFrame(() => resume(undefined)));

/** Paints the layers in Leaflet's overlay pane, keeps them in place during gestures, and repaints after each. */
export class Overscan {
  readonly layers: Layers;
  /** What was painted last. */
  snapshot: Snapshot | undefined = undefined;
  #map: BoxedMap;
  #contentsOf: (viewport: Viewport) => Contents;
  /** The viewport that each layer was painted for: they are painted one after the other. */
  #viewports = new Map<HTMLElement | SVGElement, Viewport>();
  /** The viewport and its margins at the last paint. */
  #painted: Viewport;
  #pendingPaints = 0;

  constructor(map: BoxedMap, contentsOf: (viewport: Viewport) => Contents) {
    this.#map = map;
    this.#contentsOf = contentsOf;
    this.#painted = map.viewport;
    this.layers = new Layers(map.getPane('overlayPane') as HTMLElement, nextFrame);
    for (const layer of this.layers.elements) layer.classList.add('leaflet-zoom-animated');
    map.on('zoomanim', ({ center, zoom }) => {
      this.layers.cancel();
      this.#positionLayers(zoom, map._getNewPixelOrigin(center, zoom));
    });
    map.on('move', () => {
      this.#positionLayers();
      if (!this.#pendingPaints && this.#isUsedUp()) void this.paint();
    });
    map.on('moveend', () => void this.paint());
  }

  /** Settles when all layers are painted; with `sync` before it returns. */
  async paint(sync?: boolean): Promise<void> {
    const viewport = this.#map.viewport;
    const [marginX, marginY] = [Math.round(viewport.width * OVERSCAN), Math.round(viewport.height * OVERSCAN)];
    const [width, height] = [viewport.width + 2 * marginX, viewport.height + 2 * marginY];
    this.#painted = { ...viewport, left: viewport.left - marginX, top: viewport.top - marginY, width, height };
    this.snapshot = {
      ...this.#contentsOf(this.#painted),
      viewport: this.#painted,
      ratio: Math.min(devicePixelRatio, Math.sqrt(MAX_CANVAS_PIXELS / (width * height))),
      overscan: [marginX, marginY],
    };
    this.#pendingPaints++;
    await this.layers.paint(
      this.snapshot,
      (layer, viewport) => {
        this.#viewports.set(layer, viewport);
        this.#positionLayers();
      },
      sync,
    );
    this.#pendingPaints--;
  }

  /** Moves and stretches each layer to where it is at this zoom, or will be at the end of an animation. */
  #positionLayers(zoom = this.#map.getZoom(), origin: Point = this.#map.getPixelOrigin()): void {
    for (const [layer, { left, top, scale }] of this.#viewports) {
      const stretch = 2 ** zoom / scale;
      setTransform(layer as HTMLElement, new Point(left * stretch, top * stretch).subtract(origin), stretch);
    }
  }

  /** True when a long drag, inertia or a wide pinch shows what is not painted. */
  #isUsedUp(): boolean {
    const { left, top, scale, width, height } = this.#map.viewport;
    const painted = this.#painted;
    const stretch = scale / painted.scale;
    const isOutside = (start: number, size: number, paintedStart: number, paintedSize: number) =>
      start < paintedStart * stretch || start + size > (paintedStart + paintedSize) * stretch;
    return (
      stretch > MAX_STRETCH ||
      isOutside(left, width, painted.left, painted.width) ||
      isOutside(top, height, painted.top, painted.height)
    );
  }
}
