// Types of the Leaflet modules in use, by file: the package's own entry is UMD and holds all of Leaflet.
// They are the published types, plus members with an underscore: internals of 1.9.4, which is pinned.
declare module 'leaflet/src/map/Map.js' {
  import type { Bounds, Handler, LatLng, MapOptions, Point, Map as PublicMap } from 'leaflet';

  class LeafletMap extends PublicMap {
    constructor(element: HTMLElement, options?: MapOptions);
    dragging: Handler & { moved(): boolean };
    touchZoom: Handler & { _onTouchStart(event: TouchEvent): void };
    _animatingZoom: boolean;
    _mapPane: HTMLElement | undefined;
    _zoomAnimated: boolean;
    _panAnim?: { _startTime: number };
    _onZoomTransitionEnd(): void;
    _stop(): this;
    _getBoundsOffset(pixels: Bounds, bounds: unknown, zoom?: number): Point;
    _getNewPixelOrigin(center: LatLng, zoom: number): Point;
    _limitCenter(center: LatLng, zoom: number, bounds: unknown): LatLng;
    _limitZoom(zoom: number): number;
    _move(center: LatLng, zoom: number, data: { pinch: boolean; round: boolean }): this;
    _resetView(center: LatLng, zoom: number): void;
    _moveEnd(zoomChanged: boolean): this;
    _moveStart(zoomChanged: boolean, noMoveStart: boolean): this;
    _limitOffset(offset: Point, bounds: unknown): Point;
    _rebound(left: number, right: number): number;
  }

  export { LeafletMap as Map };
}
declare module 'leaflet/src/map/handler/Map.Drag.js' {
  export const Drag: unknown;
}
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js' {
  export const DoubleClickZoom: unknown;
}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {
  export const TouchZoom: {
    prototype: { _zooming: boolean; _onTouchMove: unknown; _onTouchEnd(): void; removeHooks(): void };
    include(members: object): void;
  };
}
declare module 'leaflet/src/dom/Draggable.js' {
  export const Draggable: {
    prototype: { _moved: boolean; _onDown(event: Event): void; _onMove(event: Event): void };
    include(members: object): void;
  };
}
declare module 'leaflet/src/layer/Layer.js' {
  export const Layer: unknown;
}
declare module 'leaflet/src/geo/crs/CRS.js' {
  import type { CRS as PublicCrs } from 'leaflet';
  export const CRS: PublicCrs;
}
declare module 'leaflet/src/geo/LatLng.js' {
  export { LatLng } from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export { Point } from 'leaflet';
}
declare module 'leaflet/src/geometry/Transformation.js' {
  export { Transformation } from 'leaflet';
}
declare module 'leaflet/src/dom/DomEvent.js' {
  export function off(target: EventTarget, types: string, listener: unknown, context: unknown): void;
}
declare module 'leaflet/src/dom/DomUtil.js' {
  import type { Point } from 'leaflet';
  export function setTransform(element: HTMLElement, offset: Point, scale?: number): void;
  export function restoreOutline(): void;
}
declare module 'leaflet/src/geometry/Bounds.js' {
  export { Bounds } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export const GridLayer: { prototype: { _removeTile(key: string): void } };
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  import type { TileLayer as PublicTileLayer, TileLayerOptions } from 'leaflet';

  class TileLayer extends PublicTileLayer {
    constructor(template: string, options?: TileLayerOptions);
    static include(members: object): void;
    _tiles: Record<string, { el: HTMLImageElement; coords: { z: number } }>;
    _tileZoom: number;
  }

  export { TileLayer };
}
declare module 'leaflet/src/core/Util.js' {
  export function requestAnimFrame(callback: () => void): number;
  export function cancelAnimFrame(id: number): void;
}
