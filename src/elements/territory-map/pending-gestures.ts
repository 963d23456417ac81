// Gestures made while the live map is loading: they move the static map at once, and the live map continues from there.
import { dictionary } from '../../common/dictionary.js';
import { MAX_SCALE, type Viewport } from '../../map/geometry/viewport.js';
import { isZoomWheel, wheelDoublings } from '../../map/input.js';

/** Movement of a mouse button held down that still counts as a click. */
const CLICK_TOLERANCE_PX = 3;

/** A point in CSS pixels of the window. */
type ClientPoint = { clientX: number; clientY: number };

const midpoint = (a: ClientPoint, b: ClientPoint): ClientPoint => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
});
const distance = (a: ClientPoint, b: ClientPoint): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/**
 * Follows mouse, wheel and two fingers on `surface`, and calls `preview` with the viewport that they ask for. Returns a
 * function that gives the last event of a gesture still under way: a button held down, or two fingers.
 */
export function trackPendingGestures(
  surface: HTMLElement,
  getViewport: () => Viewport,
  preview: (viewport: Viewport) => void,
  signal: AbortSignal,
): () => MouseEvent | TouchEvent | undefined {
  let activeGesture: MouseEvent | TouchEvent | undefined;
  let start: { viewport: Viewport; point: ClientPoint; spread: number } | undefined;
  let hasDragged = false;

  /** Moves what is under `from` to `to`, and scales the viewport around it. */
  const transformed = (viewport: Viewport, from: ClientPoint, to: ClientPoint, factor: number): Viewport => {
    const { left, top, scale } = viewport;
    const box = surface.getBoundingClientRect();
    // never so small that the world is a dot
    const zoom = Math.max(1 / scale, Math.min(factor, MAX_SCALE / scale));
    return {
      ...viewport,
      scale: scale * zoom,
      left: Math.round((left + from.clientX - box.left) * zoom - (to.clientX - box.left)),
      top: Math.round((top + from.clientY - box.top) * zoom - (to.clientY - box.top)),
    };
  };
  const listen = <K extends keyof HTMLElementEventMap>(
    target: EventTarget,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => target.addEventListener(type, listener as EventListener, dictionary({ passive: false, signal }));

  /** `spread` is the distance between two fingers; 1 for a mouse. */
  const begin = (event: MouseEvent | TouchEvent, point: ClientPoint, spread = 1) => {
    activeGesture = event;
    hasDragged = false;
    start = { viewport: getViewport(), point, spread };
  };
  const follow = (event: MouseEvent | TouchEvent, point: ClientPoint, spread = 1) => {
    hasDragged ||= !!start && distance(start.point, point) > CLICK_TOLERANCE_PX;
    if (!start || (!hasDragged && spread === 1)) return;
    activeGesture = event;
    preview(transformed(start.viewport, start.point, point, spread / start.spread));
  };
  const end = () => {
    activeGesture = start = undefined;
  };

  listen(surface, 'mousedown', (event) => event.button || begin(event, event));
  listen(window, 'mousemove', (event) => follow(event, event));
  listen(window, 'mouseup', end);
  // drops the click that ends a drag: it selects nothing
  listen(surface, 'click', (event) => hasDragged && event.stopImmediatePropagation());
  listen(surface, 'touchstart', (event) => {
    const [a, b] = event.touches;
    if (a && b) begin(event, midpoint(a, b), distance(a, b));
  });
  listen(surface, 'touchmove', (event) => {
    const [a, b] = event.touches;
    if (!a || !b || !start) return;
    event.preventDefault();
    follow(event, midpoint(a, b), distance(a, b));
  });
  listen(surface, 'touchend', end);
  listen(surface, 'touchcancel', end);
  listen(surface, 'wheel', (event) => {
    if (!isZoomWheel(event)) return;
    event.preventDefault();
    preview(transformed(getViewport(), event, event, 2 ** wheelDoublings(event)));
  });
  listen(surface, 'dblclick', (event) => preview(transformed(getViewport(), event, event, 2)));
  return () => activeGesture;
}
