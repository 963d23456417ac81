// The same scene inside Leaflet: brought by the first gesture, it starts where the map at rest is.
import { restoreOutline, setTransform } from 'leaflet/src/dom/DomUtil.js';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import type { Scene } from '../../view/models/map-scene.js';
import { type Box, equalEarth } from '../geometry/projection.js';
import { fitBounds, MAX_SCALE, type Viewport } from '../geometry/viewport.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { DETAIL } from '../outline/fine.data.js';
import { refineOutline } from '../outline/refine.js';
import { type Basemap, basemapPaths } from '../outline/svg-paths.js';
import { coarseBasemap, coarseOutline } from '../outline/world.js';
import { relatedTo } from '../paint/highlight.js';
import { type Hit, hitTest } from '../paint/hit-test.js';
import { Layers } from '../paint/layers.js';
import type { Snapshot } from '../paint/paint-context.js';
import type { Palette } from '../paint/palette.js';
import { BoxedMap, crsOf } from './leaflet.js';
import type { Tiles } from './tiles.js';

/** How much is painted around what is seen, as a share of it, so that a drag has something to bring in. */
const AROUND = 0.2;
/** Pixels of a canvas at most: a large screen with many pixels for one would take hundreds of megabytes. */
const BITMAP = 6e6;
/** Nearer than that, the outline at rest would show its corners. */
const FINE = 8;
/** What tiles show, the map does not paint over. */
const CLEAR = 'transparent';
/** Pixels that an arrow key moves the map by. */
const STRIDE = 80;
/** Turns of a wheel, in pixels, that double the scale. */
const WHEEL = 120;
/** A wheel is at rest when it has not turned for so long, in ms: only then is all painted anew. */
const CALM = 140;

/** A hand on the map has each frame to itself: in each one layer is painted, 40 ms at most on a cheap phone. */
const frame = () => new Promise((resume) => requestAnimationFrame(resume));

export interface LiveOptions {
  /** After each move, zoom or resize, once it has come to rest. */
  onMove?: (view: Viewport) => void;
}

export interface LiveMap {
  /** Settles when it is painted for the first time: what it takes the place of may go. */
  readonly ready: Promise<void>;
  /** What is seen, in CSS pixels of the container. */
  readonly view: Viewport;
  /** The ids of the territories that are seen. */
  readonly visibleIds: readonly string[];
  /** Shows another scene in the same view. Settles when it is painted; `now` before it returns. */
  setScene(scene: Scene, palette: Palette, now?: boolean): Promise<void>;
  /** Lays tiles under the scene, or takes them away: the map stays where it is. */
  setTiles(tiles: Tiles | undefined): void;
  /** The ids of marks and links; none for nothing. */
  highlight(ids: readonly string[]): void;
  /** What is at x, y, in CSS pixels from the container's corner. */
  pick(x: number, y: number): Hit | undefined;
  zoomIn(): void;
  zoomOut(): void;
  /** Fits the whole scene again. */
  reset(): void;
  /** Brings these marks and links into view: nearer, as far as they allow, if `near`; else only if they are out of sight. */
  panIntoView(ids: readonly string[], near?: boolean): void;
  /** True when most of what these ids name is in the right half of what is seen. */
  isRightOfCentre(ids: readonly string[]): boolean;
  /** Goes on with what the hand does already: a button of the mouse held down, or two fingers. */
  resumeGesture(event: MouseEvent | TouchEvent): void;
  /** To be called when the container's size, or the screen's pixel ratio, has changed. */
  resize(): void;
  /** Takes everything away: nodes, listeners, timers. */
  remove(): void;
}

/**
 * Starts Leaflet in `container`, which must have a size and be positioned, at exactly `view`.
 * Keys work when `container` itself has the focus; the wheel zooms with ctrl or ⌘ only; one finger is left to the page.
 */
export function createLiveMap(
  container: HTMLElement,
  scene: Scene,
  palette: Palette,
  view: Viewport,
  { onMove }: LiveOptions = {},
): LiveMap {
  const element = document.createElement('div');
  let fine: Basemap | undefined;
  let tiles: Tiles | undefined;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let planned = buildGraphSync(scene);
  let sight: Snapshot | undefined;
  let current = scene;

  container.append(element);
  // The view taken over may hold some of what lies beyond the world: it must not jump.
  const boxAround = (view: Viewport): Box => {
    const [west, north, east, south] = planned.projection.bounds;
    return [
      Math.min(west, view.left / view.scale),
      Math.min(north, view.top / view.scale),
      Math.max(east, (view.left + view.width) / view.scale),
      Math.max(south, (view.top + view.height) / view.scale),
    ];
  };
  const all = (width: number, height: number) =>
    fitBounds([], width, height, undefined, planned.projection.bounds).scale;
  const map = new BoxedMap(element, {
    crs: crsOf(equalEarth),
    minZoom: Math.log2(Math.min(view.scale, all(view.width, view.height))),
    maxZoom: Math.log2(MAX_SCALE),
    zoomSnap: 0,
    maxBounds: [
      [-90, -180],
      [90, 180],
    ],
    box: boxAround(view),
    still,
    inertia: !still,
    // Pixels a second: a quick flick must not throw the map across the world.
    inertiaMaxSpeed: 1500,
    zoomAnimation: !still,
    fadeAnimation: false,
    trackResize: false,
    bounceAtZoomLimits: false,
  } as never);

  const seen = (): Viewport => {
    const { min } = map.getPixelBounds();
    const size = map.getSize();
    return { left: min?.x ?? 0, top: min?.y ?? 0, scale: 2 ** map.getZoom(), width: size.x, height: size.y };
  };
  const centre = ({ left, top, scale, width, height }: Viewport) =>
    new LatLng(...planned.projection.unproject((left + width / 2) / scale, (top + height / 2) / scale));
  /** A glide or a zoom under way ends where it was going: what is asked for meanwhile would be lost, or take its place. */
  const settle = () => {
    if (map._panAnim) map._panAnim._startTime = 0;
    map._stop();
    map._onZoomTransitionEnd();
  };
  const zoom = (by: number) => {
    settle();
    map.zoomIn(by);
  };
  const go = (to: Viewport) => {
    settle();
    map.setView(centre(to), Math.log2(to.scale));
  };
  const reset = () => {
    const { width, height } = seen();
    go(fitGraphSync(planned, width, height));
  };
  go(view);
  // what was asked for before is done at once: a zoom under way would swallow the next
  map._zoomAnimated = false;

  const layers = new Layers(map.getPane('overlayPane') as HTMLElement, frame);
  for (const layer of layers.all) layer.classList.add('leaflet-zoom-animated');
  /** The view that each canvas was painted for: they are painted one after the other. */
  const views = new Map<HTMLElement | SVGElement, Viewport>();
  let painted: Viewport = { ...view, scale: 0 };
  let painting = 0;
  /** Puts what is painted where it is, or will be, at this zoom. */
  const put = (zoom = map.getZoom(), origin: Point = map.getPixelOrigin()) => {
    for (const [layer, { left, top, scale }] of views) {
      const times = 2 ** zoom / scale;
      setTransform(layer as HTMLElement, new Point(left * times, top * times).subtract(origin), times);
    }
  };
  const paint = async (atOnce?: boolean) => {
    const now = seen();
    const [aside, above] = [Math.round(now.width * AROUND), Math.round(now.height * AROUND)];
    const { left, top, scale } = now;
    const [width, height] = [now.width + 2 * aside, now.height + 2 * above];
    painted = { left: left - aside, top: top - above, scale, width, height };
    sight = {
      basemap: tiles?.ground() ?? ((scale > FINE && fine) || coarseBasemap()),
      graph: planned,
      visibleGraph: buildVisibleGraphSync(planned, painted),
      viewport: painted,
      palette: tiles ? { ...palette, sea: CLEAR, land: CLEAR, border: CLEAR } : palette,
      ratio: Math.min(devicePixelRatio, Math.sqrt(BITMAP / (width * height))),
      overscan: [aside, above] as const,
    };
    painting++;
    await layers.paint(
      sight,
      (layer, view) => {
        views.set(layer, view);
        put();
      },
      atOnce,
    );
    painting--;
  };
  const ready = paint();
  // two tasks of 25 ms of a cheap phone, once the hand has got its answer
  let refining = setTimeout(() => {
    map._zoomAnimated = !still;
    const outline = refineOutline(coarseOutline(), DETAIL);
    refining = setTimeout(() => {
      fine = basemapPaths(outline);
      if (seen().scale > FINE) void paint();
    });
  }, 100);

  map.on('zoomanim', ({ center, zoom }) => {
    layers.cancel();
    put(zoom, map._getNewPixelOrigin(center, zoom));
  });
  // A long drag, or throw, brings in what was not painted; so does a pinch that goes far.
  map.on('move', () => {
    put();
    if (painting) return;
    const { left, top, scale, width, height } = seen();
    const times = scale / painted.scale;
    const out = (at: number, size: number, from: number, length: number) =>
      at < from * times || at + size > (from + length) * times;
    if (out(left, width, painted.left, painted.width) || out(top, height, painted.top, painted.height) || times > 3)
      void paint();
  });
  map.on('moveend', () => {
    void paint();
    onMove?.(seen());
  });

  const over = new AbortController();
  const { signal } = over;
  let wheel = 0;
  let turned = 0;
  let turning: ReturnType<typeof setTimeout> | undefined;
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      // Lines and pages (Firefox, with a mouse) count as pixels, roughly.
      wheel -= event.deltaY * (event.deltaMode ? 40 : 1);
      cancelAnimationFrame(turned);
      const at = map.mouseEventToContainerPoint(event);
      turned = requestAnimationFrame(() => {
        const by = Math.max(-1, Math.min(1, wheel / WHEEL));
        wheel = 0;
        if (turning === undefined) map._moveStart(true, false);
        clearTimeout(turning);
        // what is painted is stretched while the wheel turns, and painted anew once, when it rests
        map.zoomAround(at, by);
        turning = setTimeout(() => {
          turning = undefined;
          map._moveEnd(true);
        }, CALM);
      });
    },
    { passive: false, signal },
  );
  container.addEventListener(
    'keydown',
    (event) => {
      if (event.composedPath()[0] !== container || event.altKey || event.ctrlKey || event.metaKey) return;
      const pan = (x: number, y: number) => {
        settle();
        map.panBy(map._limitOffset(new Point(x, y), true));
      };
      const acts: Record<string, (() => void) | null> = {
        __proto__: null,
        ArrowLeft: () => pan(-STRIDE, 0),
        ArrowRight: () => pan(STRIDE, 0),
        ArrowUp: () => pan(0, -STRIDE),
        ArrowDown: () => pan(0, STRIDE),
        '+': () => zoom(1),
        '=': () => zoom(1),
        '-': () => zoom(-1),
        Home: reset,
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    { signal },
  );
  // The click that ends a drag chooses nothing.
  element.addEventListener(
    'click',
    (event) => {
      if ((map.dragging as unknown as { moved(): boolean }).moved()) event.stopPropagation();
    },
    { capture: true, signal },
  );

  /** x, y, x, y… in the plane, of all that these ids name. */
  const pointsOf = (asked: readonly string[], alone = false) =>
    relatedTo(planned, asked, alone).points.flatMap((i) => [
      planned.xy[2 * i] as number,
      planned.xy[2 * i + 1] as number,
    ]);

  return {
    ready,
    get view() {
      return seen();
    },
    get visibleIds() {
      const { left, top, scale, width, height } = seen();
      return planned.marks
        .filter(({ isArea }, i) => {
          const [x, y] = [
            (planned.xy[2 * i] as number) * scale - left,
            (planned.xy[2 * i + 1] as number) * scale - top,
          ];
          return !isArea && x >= 0 && y >= 0 && x <= width && y <= height;
        })
        .map(({ id }) => id);
    },
    setScene(another, colours, now) {
      current = another;
      planned = buildGraphSync(another, planned.projection);
      palette = colours;
      return paint(now);
    },
    setTiles(laid) {
      const centre = map.getCenter();
      // as near as before, where the visitor looks: Mercator is wider the farther from the equator
      const widen = (to: typeof equalEarth) => to.project(centre.lat, 1)[0] - to.project(centre.lat, 0)[0];
      const before = planned.projection;
      tiles?.layer.remove();
      tiles = laid;
      planned = buildGraphSync(current, tiles?.projection);
      const zoom = map.getZoom() - Math.log2(widen(planned.projection) / widen(before));
      const { width, height } = seen();
      layers.cancel();
      Object.assign(map.options, {
        crs: crsOf(planned.projection),
        box: planned.projection.bounds,
        minZoom: Math.log2(all(width, height)),
        maxZoom: Math.log2(tiles?.nearest ?? MAX_SCALE),
        zoomSnap: tiles ? 1 : 0,
      });
      layers.all[0].style.opacity = tiles ? '0.5' : '';
      if (tiles) map.addLayer(tiles.layer);
      map._resetView(centre, map._limitZoom(zoom));
    },
    highlight: (ids) => layers.highlight(ids),
    pick: (x, y) => sight && hitTest({ ...sight, viewport: seen() }, x, y),
    zoomIn: () => zoom(1),
    zoomOut: () => zoom(-1),
    reset,
    isRightOfCentre(asked) {
      const points = pointsOf(asked);
      const { left, scale, width } = seen();
      const right = points.filter((value, i) => i % 2 === 0 && value * scale - left > width / 2);
      return right.length * 4 > points.length;
    },
    panIntoView(asked, near) {
      const points = pointsOf(asked, near);
      if (!points.length) return;
      const now = seen();
      const inside = (value: number, axis: number) => {
        const [from, size] = axis ? [now.top, now.height] : [now.left, now.width];
        const at = value * now.scale - from;
        return at > size * 0.06 && at < size * 0.94;
      };
      if (!near && points.every((value, i) => inside(value, i % 2))) return;
      const to = fitBounds(
        points,
        now.width,
        now.height,
        near ? (tiles?.nearest ?? MAX_SCALE) : now.scale,
        planned.projection.bounds,
      );
      go(to);
    },
    resumeGesture(event) {
      if (!(event instanceof MouseEvent))
        (map as unknown as { touchZoom: { _onTouchStart(event: TouchEvent): void } }).touchZoom._onTouchStart(event);
      else {
        const { clientX, clientY } = event;
        element.dispatchEvent(new MouseEvent('mousedown', { clientX, clientY }));
      }
    },
    resize() {
      const { width, height } = element.getBoundingClientRect();
      map.setMinZoom(Math.min(map.getZoom(), Math.log2(all(width, height))));
      map.invalidateSize({ animate: false });
      void paint();
    },
    remove() {
      over.abort();
      cancelAnimationFrame(turned);
      clearTimeout(turning);
      clearTimeout(refining);
      layers.cancel();
      restoreOutline();
      // A zoom under way would end on a map that is gone.
      map._animatingZoom = false;
      map.off();
      map.remove();
      element.remove();
    },
  };
}
