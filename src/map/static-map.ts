// The map at rest: the painter alone, without Leaflet. The first gesture puts a live map in its place.
import { runInSlices, type Task, yieldToMain } from '../common/scheduler.js';
import type { Mark, Scene } from '../view/models/map-scene.js';
import { fitBounds, type Viewport } from './geometry/viewport.js';
import { buildGraph } from './graph/graph.js';
import { buildVisibleGraph, fitGraph } from './graph/visible-graph.js';
import { coarseBasemap, coarseOutline } from './outline/world.js';
import { Layers } from './paint/layers.js';
import type { Snapshot } from './paint/paint-context.js';
import type { Palette } from './paint/palette.js';

/**
 * How long the layout of a map may hold the main thread, in ms. With slices of 8 ms the first paint comes a fifth
 * later.
 */
const SLICE_MS = 40;

export class StaticMap {
  /** What the map shows: a live map starts there. */
  viewport: Viewport = fitBounds([], 1, 1);
  /** Resolves when `viewport` is that of the newest scene and size. */
  ready: unknown;
  /** What was painted last. */
  snapshot: Snapshot | undefined = undefined;

  #layers: Layers;
  /** Counts the paints: one under way gives up when it is no longer the newest. */
  #generation = 0;
  #scene: Scene = { marks: [], links: [] };
  #palette?: Palette;
  /** The newest size, painted or not. */
  #size: [width: number, height: number] = [1, 1];
  #ratio = 1;
  #painted: Promise<void> = Promise.resolve();

  /**
   * Paints a small scene off screen while the feed loads. The basemap is then ready, and code that has run once takes
   * half the time on a low-end phone.
   */
  static async warmUp(): Promise<void> {
    coarseOutline();
    await yieldToMain();
    coarseBasemap();
    await yieldToMain();
    const mark = (id: string, lat: number): Mark => ({
      id,
      name: '…',
      lat,
      lon: 0,
      precision: 'exact',
      isPaired: true,
    });
    const map = new StaticMap(document.createElement('div'));
    void map.resize(40, 40, 1);
    await map.setScene(
      { marks: [mark('south', 0), mark('north', 40)], links: [{ id: '', marks: [0, 1] }] },
      {} as Palette,
    );
  }

  /** Appends the map to `surface`, which must be positioned. */
  constructor(surface: Element) {
    this.#layers = new Layers(surface);
  }

  /**
   * Shows another scene, or the same in other colours. Resolves when all is painted; with `sync`, it is painted before
   * this returns.
   */
  setScene(scene: Scene, palette: Palette, sync?: boolean): Promise<void> {
    this.#scene = scene;
    this.#palette = palette;
    return (this.#painted = this.#paint(sync));
  }

  /**
   * Sets the size, in CSS pixels, and the `devicePixelRatio` of the screen. Resolves when all is painted; a size that is
   * the same paints nothing again.
   */
  resize(width: number, height: number, ratio: number): Promise<void> {
    if (width === this.#size[0] && height === this.#size[1] && ratio === this.#ratio) return this.#painted;
    this.#size = [width, height];
    this.#ratio = ratio;
    return (this.#painted = this.#paint());
  }

  /** Highlights marks and links by their ids; none end the highlight. */
  highlight(ids: readonly string[]): void {
    this.#layers.highlight(ids);
  }

  /** Transforms what is painted to another viewport, at once: a gesture has an effect before the live map is there. */
  preview(viewport: Viewport): void {
    this.viewport = viewport;
    if (!this.snapshot) return;
    const { left, top, scale } = this.snapshot.viewport;
    const factor = viewport.scale / scale;
    this.#layers.transform(left * factor - viewport.left, top * factor - viewport.top, factor);
  }

  /** Frees the bitmaps once a live map has taken over, and ends a paint under way. */
  release(): void {
    this.#generation++;
    this.#palette = undefined;
    this.#layers.clear();
  }

  /** Ends the map, and takes its layers off the surface. */
  remove(): void {
    this.release();
    this.#layers.remove();
  }

  async #paint(sync?: boolean): Promise<void> {
    const generation = ++this.#generation;
    const palette = this.#palette;
    const pending = runInSlices(layOut(this.#scene, ...this.#size, !!palette), { sync, sliceMs: SLICE_MS });
    this.ready = pending;
    const layout = pending instanceof Promise ? await pending : pending;
    if (generation !== this.#generation) return;
    this.viewport = layout.viewport;
    if (!palette) return;
    this.snapshot = { ...layout, palette, basemap: coarseBasemap(), ratio: this.#ratio, overscan: [0, 0] };
    // Resets the transform that a preview may have left.
    this.preview(this.viewport);
    await this.#layers.paint(this.snapshot, undefined, sync);
  }
}

/** Fits a scene to a size. With `needsBasemap`, it also prepares the basemap, in a step of its own the first time. */
function* layOut(
  scene: Scene,
  width: number,
  height: number,
  needsBasemap: boolean,
): Task<Pick<Snapshot, 'graph' | 'viewport' | 'visibleGraph'>> {
  const graph = yield* buildGraph(scene);
  const viewport = yield* fitGraph(graph, width, height);
  const visibleGraph = yield* buildVisibleGraph(graph, viewport);
  yield;
  if (needsBasemap) coarseBasemap();
  return { graph, viewport, visibleGraph };
}
