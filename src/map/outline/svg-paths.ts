// The outline of the world as SVG path data in the plane, made once.

import { equalEarth } from '../geometry/projection.js';
import type { Outline } from './decode.js';

/** Units of path data in one pixel of the plane: whole numbers are shorter, and 1/8 of a screen pixel at the nearest. */
export const PATH_SCALE = 1000;

export interface CountryShape {
  /** Path data. */
  d: string;
  /** Square pixels of the plane that its biggest piece of land covers. */
  largestArea: number;
}

/** Path data of what is drawn of the world. */
export interface Basemap {
  land: string;
  coast: string;
  borders: string;
  /** Unsettled lines. */
  disputedBorders: string;
  /** The land of an ISO 3166-1 alpha-2 code, if the outline has it. */
  countryShape(code: string): CountryShape | undefined;
}

export function basemapPaths(
  { arcs, uses, disputedArcs: unsettled, territories, stateOf }: Outline,
  project = equalEarth.project,
): Basemap {
  const lines = { coast: '', borders: '', disputedBorders: '' };
  // x, y, x, y… in whole units
  const planes = arcs.map((arc, index) => {
    const plane = new Int32Array(arc.length);
    let d = '';
    for (let i = 0; i < arc.length; i += 2) {
      const [x, y] = project(arc[i + 1] as number, arc[i] as number);
      plane[i] = x * PATH_SCALE;
      plane[i + 1] = y * PATH_SCALE;
      // Where the date line cuts a land, there is no coast.
      const along = i && Math.abs(arc[i] as number) > 179.99 && Math.abs(arc[i - 2] as number) > 179.99;
      d += `${!i || along ? 'M' : 'L'}${plane[i]} ${plane[i + 1]}`;
    }
    lines[uses[index] === 1 ? 'coast' : unsettled.has(index) ? 'disputedBorders' : 'borders'] += d;
    return plane;
  });

  const areas = new Map<string, CountryShape>();
  let land = '';
  for (const { code, rings } of territories) {
    const area = areas.get(code) ?? { d: '', largestArea: 0 };
    for (const ring of rings) {
      let d = 'M';
      let twice = 0;
      let x0 = 0;
      let y0 = 0;
      for (const reference of ring) {
        const plane = planes[reference < 0 ? ~reference : reference] as Int32Array;
        for (let i = 0; i < plane.length; i += 2) {
          const at = reference < 0 ? plane.length - 2 - i : i;
          const x = plane[at] as number;
          const y = plane[at + 1] as number;
          d += `${x} ${y} `;
          twice += x0 * y - x * y0;
          x0 = x;
          y0 = y;
        }
      }
      area.d += `${d}Z`;
      area.largestArea = Math.max(area.largestArea, Math.abs(twice) / 2 / PATH_SCALE ** 2);
    }
    areas.set(code, area);
    land += area.d;
  }
  for (const [code, state] of stateOf) {
    const area = areas.get(state);
    if (area) area.d += areas.get(code)?.d;
  }
  return { ...lines, land, countryShape: (code) => areas.get(code) };
}
