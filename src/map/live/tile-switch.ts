import type { Projection } from '../geometry/projection.js';
import { MAX_SCALE } from '../geometry/viewport.js';
import { type BoxedMap, crsOf } from './leaflet.js';
import { worldScale } from './leaflet-options.js';
import type { Tiles } from './tiles.js';

/** Returns the width of a degree of longitude in the plane, at a latitude. */
const degreeWidth = ({ project }: Projection, lat: number): number => project(lat, 1)[0] - project(lat, 0)[0];

/**
 * Changes the projection of `map` and the tiles under it, while the centre stays where it is. The scale at the centre
 * stays as well: Web Mercator is wider the farther from the equator.
 */
export function changeProjection(map: BoxedMap, from: Projection, to: Projection, tiles: Tiles | undefined): void {
  const centre = map.getCenter();
  const { width, height } = map.viewport;
  const zoom = map.getZoom() - Math.log2(degreeWidth(to, centre.lat) / degreeWidth(from, centre.lat));
  Object.assign(map.options, {
    crs: crsOf(to),
    box: to.bounds,
    minZoom: Math.log2(worldScale(to.bounds, width, height)),
    maxZoom: Math.log2(tiles?.maxScale ?? MAX_SCALE),
    // tiles come in whole zooms
    zoomSnap: tiles ? 1 : 0,
  });
  if (tiles) map.addLayer(tiles.layer);
  map._resetView(centre, map._limitZoom(zoom));
}
