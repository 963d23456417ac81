import { type Box, equalEarth } from '../geometry/projection.js';
import { fitBounds, MAX_SCALE, type Viewport } from '../geometry/viewport.js';
import { crsOf } from './leaflet.js';

/** A quick flick must not throw the map across the world. */
const MAX_INERTIA_PX_PER_SECOND = 1500;

/** Returns the scale at which the whole world, of these edges, fits a map of `width` by `height` CSS pixels. */
export const worldScale = (bounds: Box, width: number, height: number): number =>
  fitBounds([], width, height, undefined, bounds).scale;

/** Returns the options of a map that starts at `viewport` and may show all of the world. */
export function leafletOptions(viewport: Viewport, bounds: Box, reducedMotion: boolean) {
  const [west, north, east, south] = bounds;
  const { left, top, scale, width, height } = viewport;
  // the static map may show some of what lies beyond the world: the live one must not jump
  const box: Box = [
    Math.min(west, left / scale),
    Math.min(north, top / scale),
    Math.max(east, (left + width) / scale),
    Math.max(south, (top + height) / scale),
  ];
  return {
    crs: crsOf(equalEarth),
    box,
    // only switches on the bounds of Leaflet: BoxedMap computes them from `box`
    maxBounds: [
      [-90, -180],
      [90, 180],
    ] as [[number, number], [number, number]],
    minZoom: Math.log2(Math.min(scale, worldScale(bounds, width, height))),
    maxZoom: Math.log2(MAX_SCALE),
    zoomSnap: 0,
    reducedMotion,
    inertia: !reducedMotion,
    inertiaMaxSpeed: MAX_INERTIA_PX_PER_SECOND,
    zoomAnimation: !reducedMotion,
    fadeAnimation: false,
    trackResize: false,
    bounceAtZoomLimits: false,
  };
}
