import { dictionary } from '../../common/dictionary.js';
import type { Territory } from '../../feed/schema/core.js';
import { StaticMap } from '../../map/static-map.js';
import { paletteStyles } from '../../ui/map-palette/palette.css.js';
import { readPalette } from '../../ui/map-palette/read-palette.js';
import { adoptStyles } from '../../ui/page/adopt-styles.js';
import { hasPosition } from '../../view/geography.js';
import type { Scene } from '../../view/models/map-scene.js';

/** The locator map of each surface, so that a new render repaints it. */
const maps = new WeakMap<HTMLElement, LocatorMap>();

/**
 * Paints `ends` on a static map, joined by an arc where they are paired. Repaints when the size, the colours or the
 * medium change, until `signal` is aborted.
 */
export function paintLocatorMap(
  surface: HTMLElement,
  ends: readonly Territory[],
  isPaired: boolean,
  signal: AbortSignal,
): void {
  // the sheet may have been rendered anew or removed while this file was loading
  if (!surface.isConnected || signal.aborted) return;
  adoptStyles(surface.getRootNode() as ShadowRoot, paletteStyles, true);
  const map = maps.get(surface) ?? new LocatorMap(surface);
  maps.set(surface, map);
  map.setScene(sceneOf(ends, isPaired));
  map.follow(signal);
}

/** Territories on the map: more hide each other. */
const MAX_MARKS = 200;

function sceneOf(ends: readonly Territory[], isPaired: boolean): Scene {
  const marks = ends
    .filter(hasPosition)
    .slice(0, MAX_MARKS)
    .map(({ id, name, country, point }) => {
      const { lat, lon, precision = 'exact' } = point;
      return { id, name, country, lat, lon, precision, isPaired };
    });
  const links = isPaired && marks.length > 1 ? [{ id: 'link', marks: marks.map((_, index) => index) }] : [];
  return { marks, links };
}

class LocatorMap {
  #surface: HTMLElement;
  #paletteProbe: Element;
  #map: StaticMap;
  #scene: Scene = { marks: [], links: [] };
  /** The signal of the listeners: a sheet that comes back into the page has another. */
  #followed?: AbortSignal;

  constructor(surface: HTMLElement) {
    this.#surface = surface;
    this.#paletteProbe = surface.previousElementSibling as Element;
    this.#map = new StaticMap(surface);
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#paint();
  }

  follow(signal: AbortSignal): void {
    if (this.#followed === signal) return;
    this.#followed = signal;
    const resizeObserver = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = this.#surface;
      if (clientWidth && clientHeight) void this.#map.resize(clientWidth, clientHeight, devicePixelRatio);
    });
    resizeObserver.observe(this.#surface);
    signal.addEventListener('abort', () => resizeObserver.disconnect());
    const whileConnected = dictionary({ signal });
    // a change of theme is a transition of the probe
    this.#paletteProbe.addEventListener('transitionend', () => this.#paint(), whileConnected);
    matchMedia('print').addEventListener('change', () => this.#paint(), whileConnected);
  }

  #paint(): void {
    void this.#map.setScene(this.#scene, readPalette(this.#paletteProbe));
  }
}
