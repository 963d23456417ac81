// What the hand does while the live map is on its way: its effect is seen at once, and the live map goes on from there.
import { MAX_SCALE, type Viewport } from '../../map/geometry/viewport.js';
import { isZoomWheel, wheelDoublings } from '../../map/input.js';

type Spot = { clientX: number; clientY: number };

const between = (a: Spot, b: Spot): Spot => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
});
const apart = (a: Spot, b: Spot): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/** Follows the mouse, the wheel and two fingers on `surface`, telling what they make of the view it has. Gives what a hand still does there. */
export function trackEarlyGestures(
  surface: HTMLElement,
  view: () => Viewport,
  look: (view: Viewport) => void,
  signal: AbortSignal,
): () => MouseEvent | TouchEvent | undefined {
  let held: MouseEvent | TouchEvent | undefined;
  let dragged = false;
  let from: { view: Viewport; spot: Spot; apart: number } | undefined;

  /** The view with what was under `from` now under `to`, `times` as near. */
  const moved = ({ left, top, scale, ...size }: Viewport, from: Spot, to: Spot, times: number): Viewport => {
    const box = surface.getBoundingClientRect();
    // never so far that the world is a dot
    const near = Math.max(1 / scale, Math.min(times, MAX_SCALE / scale));
    return {
      ...size,
      scale: scale * near,
      left: Math.round((left + from.clientX - box.left) * near - (to.clientX - box.left)),
      top: Math.round((top + from.clientY - box.top) * near - (to.clientY - box.top)),
    };
  };
  const on = <K extends keyof HTMLElementEventMap>(
    target: EventTarget,
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => target.addEventListener(type, act as EventListener, { passive: false, signal });
  const start = (event: MouseEvent | TouchEvent, spot: Spot, distance = 1) => {
    held = event;
    dragged = false;
    from = { view: view(), spot, apart: distance };
  };
  const follow = (event: MouseEvent | TouchEvent, spot: Spot, distance = 1) => {
    // a hand that clicks trembles
    dragged ||= !!from && apart(from.spot, spot) > 3;
    if (!from || (!dragged && distance === 1)) return;
    held = event;
    look(moved(from.view, from.spot, spot, distance / from.apart));
  };
  const end = () => {
    held = from = undefined;
  };

  on(surface, 'mousedown', (event) => event.button || start(event, event));
  on(window, 'mousemove', (event) => follow(event, event));
  on(window, 'mouseup', end);
  // the click that ends a drag chooses nothing
  on(surface, 'click', (event) => dragged && event.stopImmediatePropagation());
  on(surface, 'touchstart', (event) => {
    const [a, b] = event.touches;
    if (a && b) start(event, between(a, b), apart(a, b));
  });
  on(surface, 'touchmove', (event) => {
    const [a, b] = event.touches;
    if (!a || !b || !from) return;
    event.preventDefault();
    follow(event, between(a, b), apart(a, b));
  });
  on(surface, 'touchend', end);
  on(surface, 'touchcancel', end);
  on(surface, 'wheel', (event) => {
    if (!isZoomWheel(event)) return;
    event.preventDefault();
    look(moved(view(), event, event, 2 ** wheelDoublings(event)));
  });
  on(surface, 'dblclick', (event) => look(moved(view(), event, event, 2)));
  return () => held;
}
