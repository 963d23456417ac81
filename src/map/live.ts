// The same scene inside Leaflet: brought by the first gesture, it starts where the map at rest is.
import { restoreOutline, setTransform } from 'leaflet/src/dom/DomUtil.js';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import type { Scene } from '../view/scene.js';
import { decodeOutline } from './decode-outline.js';
import { ground } from './ground.js';
import { BoxedMap, equalEarth } from './leaflet.js';
import { OUTLINE } from './outline.js';
import { DETAIL } from './outline-detail.js';
import { Painter } from './painter.js';
import type { Palette } from './palette.js';
import { type Picked, pick } from './pick.js';
import { extent, plan } from './plan.js';
import { unproject } from './projection.js';
import { refineOutline } from './refine-outline.js';
import { type Box, fit, type View, WHOLE } from './view.js';

/** How much is painted around what is seen, as a share of it, so that a drag has something to bring in. */
const AROUND = 0.25;
/** 2^7: about 1 pixel a kilometre, as much as the outline bears. */
const CLOSEST = 7;
/** Pixels that an arrow key moves the map by. */
const STRIDE = 80;
/** Turns of a wheel, in pixels, that double the scale. */
const WHEEL = 120;

export interface LiveOptions {
  /** After each move, zoom or resize, once it has come to rest. */
  onMove?: (view: View) => void;
}

export interface LiveMap {
  /** What is seen, in CSS pixels of the container. */
  readonly view: View;
  /** Shows another scene in the same view. */
  show(scene: Scene, palette: Palette): void;
  setPalette(palette: Palette): void;
  /** The id of a mark or of a link; undefined for none. */
  highlight(id: string | undefined): void;
  /** What is at x, y, in CSS pixels from the container's corner. */
  pick(x: number, y: number): Picked | undefined;
  zoomIn(): void;
  zoomOut(): void;
  /** Fits the whole scene again. */
  reset(): void;
  /** To be called when the container's size, or the screen's pixel ratio, has changed. */
  resize(): void;
  /** Takes everything away: nodes, listeners, timers. */
  remove(): void;
}

/**
 * Starts Leaflet in `container`, which must have a size and be positioned, at exactly `view`.
 * Keys work when `container` itself has the focus; the wheel zooms with ctrl or ⌘ only; one finger is left to the page.
 */
export function live(container: HTMLElement, scene: Scene, palette: Palette, view: View, { onMove }: LiveOptions = {}): LiveMap {
  const element = container.ownerDocument.createElement('div');
  const canvas = container.ownerDocument.createElement('canvas');
  const context = canvas.getContext('2d');
  const land = ground(refineOutline(decodeOutline(OUTLINE), DETAIL));
  const painter = new Painter(land);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let planned = plan(scene);
  let lit: string | undefined;
  let painted: View = view;

  container.append(element);
  const [west, north, east, south] = WHOLE;
  // The view taken over may hold some of what lies beyond the world: it must not jump.
  const box: Box = [
    Math.min(west, view.left / view.scale),
    Math.min(north, view.top / view.scale),
    Math.max(east, (view.left + view.width) / view.scale),
    Math.max(south, (view.top + view.height) / view.scale),
  ];
  const whole = fit([], view.width, view.height);
  const map = new BoxedMap(element, {
    crs: equalEarth,
    minZoom: Math.log2(Math.min(view.scale, whole.scale)),
    maxZoom: CLOSEST,
    zoomSnap: 0,
    maxBounds: [
      [-90, -180],
      [90, 180],
    ],
    box,
    still,
    inertia: !still,
    // Pixels a second: a quick flick must not throw the map across the world.
    inertiaMaxSpeed: 1500,
    zoomAnimation: !still,
    fadeAnimation: false,
    trackResize: false,
    bounceAtZoomLimits: false,
  } as never);

  const seen = (): View => {
    const { min } = map.getPixelBounds();
    const size = map.getSize();
    return { left: min?.x ?? 0, top: min?.y ?? 0, scale: 2 ** map.getZoom(), width: size.x, height: size.y };
  };

  const paint = () => {
    if (!context) return;
    const now = seen();
    const [aside, above] = [Math.round(now.width * AROUND), Math.round(now.height * AROUND)];
    painted = {
      scale: now.scale,
      left: now.left - aside,
      top: now.top - above,
      width: now.width + 2 * aside,
      height: now.height + 2 * above,
    };
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(painted.width * ratio), Math.round(painted.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${painted.width}px`;
      canvas.style.height = `${painted.height}px`;
    }
    setTransform(canvas, map.containerPointToLayerPoint([-aside, -above]));
    painter.paint(context, planned, painted, palette, ratio, lit, [aside, above]);
  };

  /** Stretches what is painted to where it will be, or is, at another zoom. */
  const stretch = (zoom: number, origin: Point) => {
    const times = 2 ** zoom / painted.scale;
    setTransform(canvas, new Point(painted.left * times, painted.top * times).subtract(origin), times);
  };

  const centre = ({ left, top, scale, width, height }: View) =>
    new LatLng(...unproject((left + width / 2) / scale, (top + height / 2) / scale));
  const go = (to: View) => map.setView(centre(to), Math.log2(to.scale));
  const reset = () => {
    const { width, height } = seen();
    go(fit(extent(planned), width, height));
  };

  canvas.className = 'leaflet-zoom-animated';
  go(view);
  map.getPane('overlayPane')?.append(canvas);
  paint();
  map.on('zoomanim', ({ center, zoom }) => stretch(zoom, map._getNewPixelOrigin(center, zoom)));
  map.on('zoom', () => stretch(map.getZoom(), map.getPixelOrigin()));
  // A long drag, or throw, brings in what was not painted.
  map.on('move', () => {
    const { left, top, scale, width, height } = seen();
    const out = (at: number, from: number, size: number) => at < from || at > from + size * 2 * AROUND;
    if (scale === painted.scale && (out(left, painted.left, width) || out(top, painted.top, height))) paint();
  });
  map.on('moveend', () => {
    paint();
    onMove?.(seen());
  });

  const over = new AbortController();
  const { signal } = over;
  let wheel = 0;
  let frame = 0;
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      // Lines and pages (Firefox, with a mouse) count as pixels, roughly.
      wheel -= event.deltaY * (event.deltaMode ? 40 : 1);
      cancelAnimationFrame(frame);
      const at = map.mouseEventToContainerPoint(event);
      frame = requestAnimationFrame(() => {
        const by = Math.max(-1, Math.min(1, wheel / WHEEL));
        wheel = 0;
        map.setZoomAround(at, map.getZoom() + by, { animate: false });
      });
    },
    { passive: false, signal },
  );
  container.addEventListener(
    'keydown',
    (event) => {
      if (event.composedPath()[0] !== container || event.altKey || event.ctrlKey || event.metaKey) return;
      const pan = (x: number, y: number) => map.panBy(map._limitOffset(new Point(x, y), true));
      const acts: Record<string, () => void> = {
        ArrowLeft: () => pan(-STRIDE, 0),
        ArrowRight: () => pan(STRIDE, 0),
        ArrowUp: () => pan(0, -STRIDE),
        ArrowDown: () => pan(0, STRIDE),
        '+': () => map.zoomIn(),
        '=': () => map.zoomIn(),
        '-': () => map.zoomOut(),
        Home: reset,
      };
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
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

  return {
    get view() {
      return seen();
    },
    show(another, colours) {
      planned = plan(another);
      palette = colours;
      paint();
    },
    setPalette(colours) {
      palette = colours;
      paint();
    },
    highlight(id) {
      if (id === lit) return;
      lit = id;
      paint();
    },
    pick: (x, y) => (context ? pick(planned, land, context, seen(), x, y) : undefined),
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    reset,
    resize() {
      const { width, height } = element.getBoundingClientRect();
      map.setMinZoom(Math.min(map.getZoom(), Math.log2(fit([], width, height).scale)));
      map.invalidateSize({ animate: false });
      paint();
    },
    remove() {
      over.abort();
      cancelAnimationFrame(frame);
      restoreOutline();
      // A zoom under way would end on a map that is gone.
      map._animatingZoom = false;
      map.off();
      map.remove();
      element.remove();
    },
  };
}
