import { cancelAnimFrame, requestAnimFrame } from 'leaflet/src/core/Util.js';
import type { Point } from 'leaflet/src/geometry/Point.js';
import { dictionary } from '../../common/dictionary.js';
import { isZoomWheel, wheelDoublings } from '../input.js';
import type { BoxedMap } from './leaflet.js';

/** Idle time after which a wheel gesture has ended. */
const WHEEL_IDLE_MS = 140;

/**
 * Zooms around the pointer while the wheel turns with ctrl or ⌘ held. Groups wheel events by animation frame, and
 * debounces `moveend`: the map stretches what is painted during the gesture, and repaints once afterwards.
 */
export function enableWheelZoom(map: BoxedMap, container: HTMLElement, signal: AbortSignal): void {
  let doublings = 0;
  let wheelFrame = 0;
  let wheelIdle: ReturnType<typeof setTimeout> | undefined;

  const zoomOnce = (pointer: Point) => {
    const step = Math.max(-1, Math.min(1, doublings));
    doublings = 0;
    if (wheelIdle === undefined) map._moveStart(true, false);
    clearTimeout(wheelIdle);
    map.zoomAround(pointer, step);
    wheelIdle = setTimeout(() => {
      wheelIdle = undefined;
      map._moveEnd(true);
    }, WHEEL_IDLE_MS);
  };

  container.addEventListener(
    'wheel',
    (event) => {
      if (!isZoomWheel(event)) return;
      event.preventDefault();
      doublings += wheelDoublings(event);
      cancelAnimFrame(wheelFrame);
      const pointer = map.mouseEventToContainerPoint(event);
      wheelFrame = requestAnimFrame(() => zoomOnce(pointer));
    },
    dictionary({ passive: false, signal }),
  );
  signal.addEventListener('abort', () => {
    cancelAnimFrame(wheelFrame);
    clearTimeout(wheelIdle);
  });
}
