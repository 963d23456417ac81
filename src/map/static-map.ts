// The map at rest: the painter alone.
import { runInSlices, type Task, yieldToMain } from '../common/scheduler.js';
import type { Scene } from '../view/models/map-scene.js';
import { fitBounds, type Viewport } from './geometry/viewport.js';
import { buildGraph } from './graph/graph.js';
import { buildVisibleGraph, fitGraph } from './graph/visible-graph.js';
import { coarseBasemap, coarseOutline } from './outline/world.js';
import { Layers } from './paint/layers.js';
import type { Snapshot } from './paint/paint-context.js';
import type { Palette } from './paint/palette.js';

/** How long the setting out of a map may hold the main thread, in ms: with a frame let through after every 8 of them the first picture comes a fifth later. */
const SLICE = 40;

export class StaticMap {
  /** What is shown, in CSS pixels: where a live map takes over. */
  viewport: Viewport = fitBounds([], 1, 1);
  /** Settles when `view` is that of the newest scene and size. */
  ready: unknown;
  /** What was painted last. */
  snapshot?: Snapshot;

  #layers: Layers;
  #turn = 0;
  #scene: Scene = { marks: [], links: [] };
  #palette?: Palette;
  /** What was given last, be it set out yet or not. */
  #size: [width: number, height: number] = [1, 1];
  #ratio = 1;

  /**
   * Draws a small scene for nobody, while the feed is on its way: the outline is then ready, and code that has run once runs again in half the
   * time on a cheap phone.
   */
  static async warmUp(): Promise<void> {
    coarseOutline();
    await yieldToMain();
    coarseBasemap();
    await yieldToMain();
    const mark = { name: '…', lon: 0, precision: 'exact', isPaired: true } as const;
    const map = new StaticMap(document.createElement('div'));
    void map.resize(40, 40, 1);
    await map.setScene(
      { marks: [0, 40].map((lat) => ({ ...mark, id: `${lat}`, lat })), links: [{ id: '', marks: [0, 1] }] },
      {} as Palette,
    );
  }

  /** Paints in `surface`, which is positioned, and as large as `resize` says. */
  constructor(surface: Element) {
    this.#layers = new Layers(surface);
  }

  /** Settles when all is painted; `now` before it returns. */
  setScene(scene: Scene, palette: Palette, now?: boolean): Promise<void> {
    this.#scene = scene;
    this.#palette = palette;
    return this.#paint(now);
  }

  /** Width and height in CSS pixels; ratio is the screen's `devicePixelRatio`. */
  resize(width: number, height: number, ratio: number): Promise<void> {
    this.#size = [width, height];
    this.#ratio = ratio;
    return this.#paint();
  }

  /** The ids of marks and links; none for nothing. */
  highlight(ids: readonly string[]): void {
    this.#layers.highlight(ids);
  }

  /** Stretches what is painted to another view, at once: a gesture shows its effect before the live map is there. */
  preview(view: Viewport): void {
    this.viewport = view;
    if (!this.snapshot) return;
    const { left, top, scale } = this.snapshot.viewport;
    const times = view.scale / scale;
    this.#layers.transform(left * times - view.left, top * times - view.top, times);
  }

  /** Gives back the memory of what is painted, once a live map has taken over. */
  release(): void {
    // nor is painted what was on its way
    this.#turn++;
    this.#palette = undefined;
    this.#layers.clear();
  }

  async #paint(now?: boolean): Promise<void> {
    const turn = ++this.#turn;
    const palette = this.#palette;
    const set = runInSlices(setOut(this.#scene, ...this.#size, !!palette), { sync: now, sliceMs: SLICE });
    this.ready = set;
    const drawn = set instanceof Promise ? await set : set;
    if (turn !== this.#turn) return;
    this.viewport = drawn.viewport;
    if (!palette) return;
    this.snapshot = { ...drawn, palette, basemap: coarseBasemap(), ratio: this.#ratio, overscan: [0, 0] };
    this.preview(this.viewport);
    await this.#layers.paint(this.snapshot, undefined, now);
  }
}

/** A scene as it is seen whole; and the world, if it is to be painted, made in a task of its own the first time. */
function* setOut(
  scene: Scene,
  width: number,
  height: number,
  painted: boolean,
): Task<Pick<Snapshot, 'graph' | 'viewport' | 'visibleGraph'>> {
  const graph = yield* buildGraph(scene);
  const viewport = yield* fitGraph(graph, width, height);
  const visible = yield* buildVisibleGraph(graph, viewport);
  yield;
  if (painted) coarseBasemap();
  return { graph, viewport, visibleGraph: visible };
}
