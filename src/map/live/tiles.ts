// Tiles of another host, in its Web Mercator. A visitor's consent loads this file.
import type { Layer } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { type Projection, WORLD_SIZE } from '../geometry/projection.js';
import type { Basemap } from '../outline/svg-paths.js';
import { coarseBasemap } from '../outline/world.js';

export interface Tiles {
  projection: Projection;
  layer: Layer;
  maxScale: number;
  /** The basemap in this projection, for what is painted over the tiles. */
  basemap(): Basemap;
}

const RADIANS = Math.PI / 180;
/** Degrees at which the world of Web Mercator is square: beyond them no host has tiles. */
const MAX_LATITUDE = 85.0511;
/** Largest zoom that such hosts serve. */
const MAX_TILE_ZOOM = 18;

const y = (lat: number): number => {
  const sine = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS);
  return WORLD_SIZE * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
};

/** Web Mercator (EPSG:3857). Its plane is 256 pixels wide at zoom 0, as ours is. */
export const webMercator: Projection = {
  project: (lat, lon) => [WORLD_SIZE * (0.5 + lon / 360), y(lat)],
  unproject: (x, y) => [
    Math.atan(Math.sinh(Math.PI * (1 - (2 * Math.min(WORLD_SIZE, Math.max(0, y))) / WORLD_SIZE))) / RADIANS,
    360 * (x / WORLD_SIZE - 0.5),
  ],
  northY: 0,
  bounds: [0, y(82), WORLD_SIZE, y(-59)],
};

// Removes `src` to abort a tile. Leaflet sets a data: image, which a strict Content-Security-Policy reports.
TileLayer.include({
  _removeTile(this: TileLayer, key: string) {
    this._tiles[key]?.el.removeAttribute('src');
    GridLayer.prototype._removeTile.call(this, key);
  },
  _abortLoading(this: TileLayer) {
    for (const { el, coords } of Object.values(this._tiles)) {
      if (coords.z === this._tileZoom || el.complete) continue;
      el.onload = el.onerror = null;
      el.removeAttribute('src');
      el.remove();
    }
  },
});

/** Returns the tiles at `template`; `onFailure` is called as long as none has loaded, for each that fails. */
export function createTiles(template: string, onFailure: () => void): Tiles {
  // without cookies, as the visitor consented to "your IP address" alone; hosts allow that, because WebGL maps need it
  const layer = new TileLayer(template, {
    maxZoom: MAX_TILE_ZOOM,
    crossOrigin: 'anonymous',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  let hasLoaded = false;
  layer.on('tileload', () => {
    hasLoaded = true;
  });
  layer.on('tileerror', () => hasLoaded || onFailure());
  return {
    projection: webMercator,
    layer,
    maxScale: 2 ** MAX_TILE_ZOOM,
    basemap: () => coarseBasemap(webMercator),
  };
}
