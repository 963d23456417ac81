// The size of a mark on screen: how well its position is known decides the area, and how many territories it stands for
// the dot.
import type { Mark } from '../../view/models/map-scene.js';
import { UNITS_PER_KM } from '../geometry/projection.js';
import type { Basemap, CountryShape } from '../outline/svg-paths.js';

/**
 * The disc of a position that is only known roughly: usual half-width of such a territory, and the least radius drawn.
 */
const DISCS = {
  exact: { radiusKm: 0, minPx: 0 },
  municipality: { radiusKm: 0, minPx: 0 },
  department: { radiusKm: 35, minPx: 7.5 },
  region: { radiusKm: 80, minPx: 10 },
  country: { radiusKm: 120, minPx: 9 },
} as const;

/** Least land, in square CSS pixels, that is recognised as a country. A smaller one is drawn as a disc. */
const MIN_COUNTRY_AREA = 30;

/** Returns the land to tint for a mark that is only known as a country, unless it is too small to be seen. */
export function countryShapeOf(mark: Mark | undefined, basemap: Basemap, scale: number): CountryShape | undefined {
  const shape = mark?.precision === 'country' && mark.country ? basemap.countryShape(mark.country) : undefined;
  return shape && shape.largestArea * scale * scale > MIN_COUNTRY_AREA ? shape : undefined;
}

/**
 * Returns the radius, in CSS pixels, of the disc around a position that is only known roughly; 0 if it is known as a
 * point.
 */
export function uncertaintyRadius({ precision }: Mark, scale: number): number {
  const { radiusKm, minPx } = DISCS[precision];
  return Math.max(minPx, radiusKm * UNITS_PER_KM * scale);
}

/**
 * Returns the radius of a dot or ring, in CSS pixels; never under 1.75, half the width of the ring's stroke. It grows
 * with `size`, the number of territories, which is written in it. `spacing` is below 1 where marks are crowded.
 */
export function markRadius({ precision }: Mark, size: number, spacing: number): number {
  if (size > 1) return Math.min(20, 6.6 + 1.1 * Math.log2(size));
  return (2.9 + 1.85 * Math.min(1, spacing)) * (DISCS[precision].radiusKm ? 0.65 : 1);
}
