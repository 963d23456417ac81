// The live map shows the scene of the static map inside Leaflet. elements/territory-map/static-to-live.ts loads it at
// the first gesture.

import { restoreOutline } from 'leaflet/src/dom/DomUtil.js';
import { dictionary } from '../../common/dictionary.js';
import type { Scene } from '../../view/models/map-scene.js';
import { fitBounds, MAX_SCALE, type Viewport } from '../geometry/viewport.js';
import { buildGraphSync, type Graph } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { DETAIL } from '../outline/fine.data.js';
import { refineOutline } from '../outline/refine.js';
import { type Basemap, basemapPaths } from '../outline/svg-paths.js';
import { coarseBasemap, coarseOutline } from '../outline/world.js';
import { type Hit, hitTest } from '../paint/hit-test.js';
import type { Palette } from '../paint/palette.js';
import { areInSight, isRightOfCentre, pointsOf, visibleIds } from './in-viewport.js';
import { enableKeyboardPan } from './keyboard-pan.js';
import { BoxedMap } from './leaflet.js';
import { leafletOptions, worldScale } from './leaflet-options.js';
import { type Contents, Overscan } from './overscan.js';
import { changeProjection } from './tile-switch.js';
import type { Tiles } from './tiles.js';
import { enableWheelZoom } from './wheel-zoom.js';

/** Scale above which the coarse outline would show its corners. */
const DETAIL_SCALE = 8;
/** The detailed outline takes two tasks of 25 ms on a low-end phone: it waits for the first gesture to be answered. */
const REFINE_DELAY_MS = 100;
/** What the tiles show already is not painted. */
const CLEAR = { sea: 'transparent', land: 'transparent', border: 'transparent' };
const BASEMAP_OPACITY_ON_TILES = '0.5';

/**
 * Runs Leaflet in `container`, which must have a size and be positioned, at exactly `viewport`. Keys work while
 * `container` itself has the focus; the wheel zooms with ctrl or ⌘ only; one finger is left to the page.
 */
export class LiveMap {
  /** Settles after the first paint: the static map below may then be released. */
  readonly ready: Promise<void>;
  #element = document.createElement('div');
  #map: BoxedMap;
  #overscan: Overscan;
  #scene: Scene;
  #graph: Graph;
  #palette: Palette;
  #tiles?: Tiles;
  #detailedBasemap?: Basemap;
  #refining?: ReturnType<typeof setTimeout>;
  #lifetime = new AbortController();

  /** `onMove` is called after each pan, zoom or resize, once the map has come to rest. */
  constructor(
    container: HTMLElement,
    scene: Scene,
    palette: Palette,
    viewport: Viewport,
    onMove?: (viewport: Viewport) => void,
  ) {
    this.#scene = scene;
    this.#graph = buildGraphSync(scene);
    this.#palette = palette;
    container.append(this.#element);
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = new BoxedMap(this.#element, leafletOptions(viewport, this.#graph.projection.bounds, reducedMotion));
    this.#map = map;
    map.jumpTo(viewport);
    // disables animation for the commands queued during the load: a zoom under way would swallow the next one
    map._zoomAnimated = false;

    this.#overscan = new Overscan(map, (painted) => this.#contentsOf(painted));
    this.ready = this.#overscan.paint();
    this.#refining = setTimeout(() => {
      map._zoomAnimated = !reducedMotion;
      this.#refine();
    }, REFINE_DELAY_MS);
    map.on('moveend', () => onMove?.(map.viewport));

    const { signal } = this.#lifetime;
    enableWheelZoom(map, container, signal);
    enableKeyboardPan(map, container, () => this.reset(), signal);
    // drops the click that ends a drag: it selects nothing
    const dropAfterDrag = (event: MouseEvent) => map.dragging.moved() && event.stopPropagation();
    this.#element.addEventListener('click', dropAfterDrag, dictionary({ capture: true, signal }));
  }

  /** The visible part of the plane, in CSS pixels of the container. */
  get viewport(): Viewport {
    return this.#map.viewport;
  }

  /** The ids of the territories in the viewport. */
  get visibleIds(): readonly string[] {
    return visibleIds(this.#graph, this.viewport);
  }

  /** Shows another scene in the same viewport. Settles when it is painted, with `sync` before it returns. */
  setScene(scene: Scene, palette: Palette, sync?: boolean): Promise<void> {
    this.#scene = scene;
    this.#graph = buildGraphSync(scene, this.#graph.projection);
    this.#palette = palette;
    return this.#overscan.paint(sync);
  }

  /** Puts tiles under the scene, or removes them. The map stays where it is. */
  setTiles(tiles: Tiles | undefined): void {
    const before = this.#graph.projection;
    this.#tiles?.layer.remove();
    this.#tiles = tiles;
    this.#graph = buildGraphSync(this.#scene, tiles?.projection);
    this.#overscan.layers.cancel();
    this.#overscan.layers.elements[0].style.opacity = tiles ? BASEMAP_OPACITY_ON_TILES : '';
    changeProjection(this.#map, before, this.#graph.projection, tiles);
  }

  /** Highlights the marks and links of these ids; an empty list ends it. */
  highlight(ids: readonly string[]): void {
    this.#overscan.layers.highlight(ids);
  }

  /** Returns what is drawn at x, y, in CSS pixels from the container's corner. */
  hitTest(x: number, y: number): Hit | undefined {
    const { snapshot } = this.#overscan;
    return snapshot && hitTest({ ...snapshot, viewport: this.viewport }, x, y);
  }

  zoomIn(): void {
    this.#map.zoomBy(1);
  }

  zoomOut(): void {
    this.#map.zoomBy(-1);
  }

  /** Fits the whole scene again. */
  reset(): void {
    const { width, height } = this.viewport;
    this.#map.jumpTo(fitGraphSync(this.#graph, width, height));
  }

  /** Pans to what `ids` name if some of it is out of sight; with `zoom` shows it as large as possible. */
  panIntoView(ids: readonly string[], zoom = false): void {
    const points = pointsOf(this.#graph, ids, zoom);
    const { viewport } = this;
    if (!points.length || (!zoom && areInSight(points, viewport))) return;
    const maxScale = zoom ? (this.#tiles?.maxScale ?? MAX_SCALE) : viewport.scale;
    const { bounds } = this.#graph.projection;
    this.#map.jumpTo(fitBounds(points, viewport.width, viewport.height, maxScale, bounds));
  }

  /** True when most of what `ids` name lies in the right half of the viewport. */
  isRightOfCentre(ids: readonly string[]): boolean {
    return isRightOfCentre(pointsOf(this.#graph, ids), this.viewport);
  }

  /** Continues a gesture that began on the static map: a mouse button held down, or two fingers. */
  resumeGesture(event: MouseEvent | TouchEvent): void {
    if (event instanceof MouseEvent) {
      const { clientX, clientY } = event;
      this.#element.dispatchEvent(new MouseEvent('mousedown', dictionary({ clientX, clientY })));
    } else this.#map.touchZoom._onTouchStart(event);
  }

  /** Adapts the map to a change of the container's size, or of the screen's pixel ratio. */
  resize(): void {
    const { width, height } = this.#element.getBoundingClientRect();
    const { bounds } = this.#graph.projection;
    this.#map.setMinZoom(Math.min(this.#map.getZoom(), Math.log2(worldScale(bounds, width, height))));
    this.#map.invalidateSize({ animate: false });
    void this.#overscan.paint();
  }

  /** Removes every node, listener and timer of the map. */
  remove(): void {
    this.#lifetime.abort();
    clearTimeout(this.#refining);
    this.#overscan.layers.cancel();
    restoreOutline();
    // a zoom under way would end on a map that is gone
    this.#map._animatingZoom = false;
    this.#map.off();
    this.#map.remove();
    this.#element.remove();
  }

  #contentsOf(viewport: Viewport): Contents {
    const detailed = viewport.scale > DETAIL_SCALE ? this.#detailedBasemap : undefined;
    return {
      basemap: this.#tiles?.basemap() ?? detailed ?? coarseBasemap(),
      graph: this.#graph,
      visibleGraph: buildVisibleGraphSync(this.#graph, viewport),
      palette: this.#tiles ? { ...this.#palette, ...CLEAR } : this.#palette,
    };
  }

  /** Builds the detailed outline, in two tasks. */
  #refine(): void {
    const outline = refineOutline(coarseOutline(), DETAIL);
    this.#refining = setTimeout(() => {
      this.#detailedBasemap = basemapPaths(outline);
      if (this.viewport.scale > DETAIL_SCALE) void this.#overscan.paint();
    });
  }
}
