import { dictionary } from '../../common/dictionary.js';
import { keyCommand } from '../input.js';
import type { BoxedMap } from './leaflet.js';

/** Pans and zooms with the keyboard while `container` itself has the focus; `reset` answers to Home. */
export function enableKeyboardPan(map: BoxedMap, container: HTMLElement, reset: () => void, signal: AbortSignal): void {
  container.addEventListener(
    'keydown',
    (event) => {
      // a key pressed on something inside the container is not the map's
      const command = event.composedPath()[0] === container ? keyCommand(event) : undefined;
      if (!command) return;
      event.preventDefault();
      if (command.type === 'pan') map.panWithinBox(command.x, command.y);
      else if (command.type === 'zoom') map.zoomBy(command.doublings);
      else reset();
    },
    dictionary({ signal }),
  );
}
