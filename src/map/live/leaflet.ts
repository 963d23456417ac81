// The parts of Leaflet in use, and no other: no control, no popup, no layer that takes a string (they write HTML).

// What these add to Map, Map needs: its layers, the mouse, the double click.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import type { MapOptions, PanOptions, PointExpression } from 'leaflet';
import { off } from 'leaflet/src/dom/DomEvent.js';
import { Draggable } from 'leaflet/src/dom/Draggable.js';
import { CRS } from 'leaflet/src/geo/crs/CRS.js';
import { LatLng } from 'leaflet/src/geo/LatLng.js';
import { Bounds } from 'leaflet/src/geometry/Bounds.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import { Transformation } from 'leaflet/src/geometry/Transformation.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { type Box, type Projection, WORLD_SIZE } from '../geometry/projection.js';

const { _onDown, _onMove } = Draggable.prototype;
Draggable.include({
  // One finger scrolls the page, as everywhere on it; the mouse drags, two fingers move and zoom.
  _onDown(this: typeof Draggable.prototype, event: MouseEvent & { touches?: unknown }) {
    if (!event.touches) _onDown.call(this, event);
  },
  // Leaflet marks what the first move is over with a class: outside the window Firefox names the document, which has none.
  _onMove(this: typeof Draggable.prototype, event: MouseEvent) {
    if (this._moved || event.target !== document) _onMove.call(this, event);
  },
});

// Leaflet 1.9.4 leaves its listeners on the document after a pinch that did not move, or when removed within one.
const { _onTouchEnd, removeHooks } = TouchZoom.prototype;
TouchZoom.include({
  _onTouchEnd(this: typeof TouchZoom.prototype & { _onTouchMove: unknown }) {
    _onTouchEnd.call(this);
    off(document, 'touchmove', this._onTouchMove, this);
    off(document, 'touchend touchcancel', this._onTouchEnd, this);
  },
  removeHooks(this: typeof TouchZoom.prototype & { _zooming: boolean }) {
    this._zooming = false;
    this._onTouchEnd();
    removeHooks.call(this);
  },
});

/** A projection as Leaflet takes it: pixels are those of the plane times 2^zoom. */
export const crsOf = ({ project, unproject }: Projection): typeof CRS =>
  ({
    ...CRS,
    // tiles are asked for within the world alone
    infinite: false,
    transformation: new Transformation(1, 0, 1, 0),
    scale: (zoom: number) => 2 ** zoom,
    zoom: (scale: number) => Math.log2(scale),
    projection: {
      project: ({ lat, lng }: LatLng) => new Point(...project(lat, lng)),
      unproject: ({ x, y }: Point) => new LatLng(...unproject(x, y)),
      bounds: new Bounds([
        [0, 0],
        [WORLD_SIZE, WORLD_SIZE],
      ]),
    },
  }) as never;

/**
 * A Leaflet map held within a box of the plane: Leaflet's own `maxBounds` are degrees, and Equal Earth does not keep their corners square.
 * `still` moves it without animation.
 */
export class BoxedMap extends LeafletMap {
  declare options: MapOptions & { box: Box; still: boolean };

  override _getBoundsOffset({ min, max }: Bounds, _degrees: unknown, zoom: number = this.getZoom()): Point {
    const scale = 2 ** zoom;
    const [west, north, east, south] = this.options.box;
    const [least, most] = [min as Point, max as Point];
    return new Point(
      this._rebound(west * scale - least.x, most.x - east * scale),
      this._rebound(north * scale - least.y, most.y - south * scale),
    );
  }

  /** Zooms by so many times two, what lies at `at` (pixels of the container) staying there; without animation, within a move that was begun. */
  zoomAround(at: Point, by: number): void {
    const zoom = this._limitZoom(this.getZoom() + by);
    const half = this.getSize().divideBy(2);
    const offset = at.subtract(half).multiplyBy(1 - 1 / this.getZoomScale(zoom));
    const centre = this._limitCenter(this.containerPointToLatLng(half.add(offset)), zoom, this.options.maxBounds);
    this._move(centre, zoom, { pinch: true, round: false });
  }

  override panBy(offset: PointExpression, options: PanOptions = {}): this {
    // The last step of a throw may come after the map is gone.
    if (!this._mapPane) return this;
    return super.panBy(offset, this.options.still ? { ...options, animate: false } : options);
  }
}
