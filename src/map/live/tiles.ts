// Tiles of another host, in Web Mercator as such hosts draw them: brought when a visitor has said yes.
import type { Layer } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
import { type Projection, WORLD_SIZE } from '../geometry/projection.js';
import { type Basemap, basemapPaths } from '../outline/svg-paths.js';
import { coarseOutline } from '../outline/world.js';

export interface Tiles {
  projection: Projection;
  layer: Layer;
  /** The largest scale: zoom 18 of such hosts. */
  nearest: number;
  ground(): Basemap;
}

const RADIANS = Math.PI / 180;
/** Beyond it, in degrees, Web Mercator has no tile: there its world is square. */
const POLEMOST = 85.0511;

const y = (lat: number): number => {
  const sine = Math.sin(Math.max(-POLEMOST, Math.min(POLEMOST, lat)) * RADIANS);
  return WORLD_SIZE * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
};

/** Web Mercator (EPSG:3857): its plane is 256 pixels across at zoom 0, as ours. */
export const webMercator: Projection = {
  project: (lat, lon) => [WORLD_SIZE * (0.5 + lon / 360), y(lat)],
  unproject: (x, y) => [
    Math.atan(Math.sinh(Math.PI * (1 - (2 * Math.min(WORLD_SIZE, Math.max(0, y))) / WORLD_SIZE))) / RADIANS,
    360 * (x / WORLD_SIZE - 0.5),
  ],
  northY: 0,
  bounds: [0, y(82), WORLD_SIZE, y(-59)],
};

// Leaflet stops a tile, on its way or no longer needed, by giving it an image of a data: address, which a strict Content-Security-Policy reports.
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

let made: Basemap | undefined;

/** `failed` is called if the first tiles do not come. */
export function createTiles(template: string, failed: () => void): Tiles {
  // Asked for without cookies, which the visitor's yes to «your IP address» does not cover; hosts of tiles allow it, for maps in WebGL need it.
  const layer = new TileLayer(template, {
    maxZoom: 18,
    crossOrigin: 'anonymous',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  let came = false;
  layer.on('tileload', () => {
    came = true;
  });
  layer.on('tileerror', () => came || failed());
  return {
    projection: webMercator,
    layer,
    nearest: 2 ** 18,
    ground: () => (made ??= basemapPaths(coarseOutline(), webMercator.project)),
  };
}
