// Patches of Leaflet 1.9.4, which is pinned: touch leaves one finger to the page, and three faults are mended.
import { off } from 'leaflet/src/dom/DomEvent.js';
import { Draggable } from 'leaflet/src/dom/Draggable.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';

const { _onDown, _onMove } = Draggable.prototype;
Draggable.include({
  // Leaves one finger to the page, which scrolls. The mouse drags the map, two fingers pan and zoom it.
  _onDown(this: typeof Draggable.prototype, event: MouseEvent & { touches?: unknown }) {
    if (!event.touches) _onDown.call(this, event);
  },
  // Skips a first move outside the window: Leaflet sets a class on its target, in Firefox the document, which has none.
  _onMove(this: typeof Draggable.prototype, event: MouseEvent) {
    if (this._moved || event.target !== document) _onMove.call(this, event);
  },
});

const { _onTouchEnd, removeHooks } = TouchZoom.prototype;
TouchZoom.include({
  // Removes the listeners that Leaflet leaves on the document after a pinch without movement.
  _onTouchEnd(this: typeof TouchZoom.prototype) {
    _onTouchEnd.call(this);
    off(document, 'touchmove', this._onTouchMove, this);
    off(document, 'touchend touchcancel', this._onTouchEnd, this);
  },
  // Ends a pinch that is under way when the map is removed, for the same reason.
  removeHooks(this: typeof TouchZoom.prototype) {
    this._zooming = false;
    this._onTouchEnd();
    removeHooks.call(this);
  },
});
