// How large a mark is drawn depends on how well its place is known.
import type { Mark } from '../../view/models/map-scene.js';
import { UNITS_PER_KM } from '../geometry/projection.js';
import type { Basemap, CountryShape } from '../outline/svg-paths.js';

/** Usual half-width of such a territory in kilometres, and the smallest it is drawn, in pixels. A point has none. */
const DISCS = {
  exact: [0, 0],
  municipality: [0, 0],
  department: [35, 7.5],
  region: [80, 10],
  country: [120, 9],
} as const;

/** Smallest land, in square pixels, that shows as an area; below, a country is drawn as a disc. */
const VISIBLE = 30;

/** The land to tint for a mark that is only known as a country. */
export function countryShapeOf(mark: Mark | undefined, ground: Basemap, scale: number): CountryShape | undefined {
  const area = mark?.precision === 'country' && mark.country ? ground.countryShape(mark.country) : undefined;
  return area && area.extent * scale * scale > VISIBLE ? area : undefined;
}

/** Radius in pixels of the soft disc of a mark that is not a point, 0 for a point. */
export function uncertaintyRadius({ precision }: Mark, scale: number): number {
  const [kilometres, least] = DISCS[precision];
  return Math.max(least, kilometres * UNITS_PER_KM * scale);
}

/**
 * Radius in pixels of the dot or ring, never under 1.75, the width of the ring; `room` is 1 or more when there is enough for all marks, less
 * when they crowd. The more territories it stands for, the larger: its number must fit in.
 */
export function markRadius({ precision }: Mark, size: number, room: number): number {
  if (size > 1) return Math.min(20, 6.6 + 1.1 * Math.log2(size));
  return (2.9 + 1.85 * Math.min(1, room)) * (DISCS[precision][0] ? 0.65 : 1);
}
