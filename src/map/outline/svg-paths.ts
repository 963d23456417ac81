// Projects an outline of the world to SVG path data.
import { equalEarth, type Projection } from '../geometry/projection.js';
import type { Outline } from './decode.js';

/**
 * Units of path data in one unit of the plane. They are whole numbers, which are shorter, and 1/8 of a CSS pixel at the
 * largest scale.
 */
export const PATH_SCALE = 1000;

export interface CountryShape {
  /** SVG path data. */
  d: string;
  /** Area of its largest piece of land, in square units of the plane. */
  largestArea: number;
}

/** SVG path data of the world. */
export interface Basemap {
  land: string;
  coast: string;
  borders: string;
  disputedBorders: string;
  /** Returns the land of an ISO 3166-1 alpha-2 code, if the outline has it. */
  countryShape(code: string): CountryShape | undefined;
}

/** Longitudes beyond this lie on the antimeridian, whatever the rounding. */
const ANTIMERIDIAN = 179.99;

export function basemapPaths(
  { arcs, uses, disputedArcs, territories, stateOf }: Outline,
  { project }: Projection = equalEarth,
): Basemap {
  const lines = { coast: '', borders: '', disputedBorders: '' };
  // x, y, x, y… of each arc, in units of path data
  const projectedArcs = arcs.map((arc, index) => {
    const projected = new Int32Array(arc.length);
    let d = '';
    for (let i = 0; i < arc.length; i += 2) {
      const [x, y] = project(arc[i + 1] as number, arc[i] as number);
      projected[i] = x * PATH_SCALE;
      projected[i + 1] = y * PATH_SCALE;
      // Draws no coast where the antimeridian cuts a land.
      const isCut = i && Math.abs(arc[i] as number) > ANTIMERIDIAN && Math.abs(arc[i - 2] as number) > ANTIMERIDIAN;
      d += `${!i || isCut ? 'M' : 'L'}${projected[i]} ${projected[i + 1]}`;
    }
    lines[uses[index] === 1 ? 'coast' : disputedArcs.has(index) ? 'disputedBorders' : 'borders'] += d;
    return projected;
  });

  const countries = new Map<string, CountryShape>();
  let land = '';
  for (const { code, rings } of territories) {
    const country = countries.get(code) ?? { d: '', largestArea: 0 };
    for (const ring of rings) {
      let d = 'M';
      // By the shoelace formula.
      let doubleArea = 0;
      let x0 = 0;
      let y0 = 0;
      for (const reference of ring) {
        const isReversed = reference < 0;
        const projected = projectedArcs[isReversed ? ~reference : reference] as Int32Array;
        for (let k = 0; k < projected.length; k += 2) {
          const i = isReversed ? projected.length - 2 - k : k;
          const x = projected[i] as number;
          const y = projected[i + 1] as number;
          d += `${x} ${y} `;
          doubleArea += x0 * y - x * y0;
          x0 = x;
          y0 = y;
        }
      }
      country.d += `${d}Z`;
      country.largestArea = Math.max(country.largestArea, Math.abs(doubleArea) / 2 / PATH_SCALE ** 2);
    }
    countries.set(code, country);
    land += country.d;
  }
  for (const [code, state] of stateOf) {
    const country = countries.get(state);
    if (country) country.d += countries.get(code)?.d;
  }
  return { ...lines, land, countryShape: (code) => countries.get(code) };
}
