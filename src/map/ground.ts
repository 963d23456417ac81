// The outline of the world as canvas paths in the plane, made once: a frame only scales them.
import type { Outline } from './decode-outline.js';
import { equalEarth } from './projection.js';

export interface Area {
  path: Path2D;
  /** Square pixels of the plane that its biggest piece of land covers. */
  extent: number;
}

export interface Ground {
  land: Path2D;
  coast: Path2D;
  borders: Path2D;
  /** Unsettled lines. */
  dashes: Path2D;
  /** The land of an ISO 3166-1 alpha-2 code, if the outline has it. */
  area(code: string): Area | undefined;
}

export function ground({ arcs, uses, dashes: unsettled, territories, parts }: Outline, project = equalEarth.project): Ground {
  const [land, coast, borders, dashes] = [new Path2D(), new Path2D(), new Path2D(), new Path2D()];
  const planes = arcs.map((arc, index) => {
    const plane = new Float64Array(arc.length);
    const path = uses[index] === 1 ? coast : unsettled.has(index) ? dashes : borders;
    for (let i = 0; i < arc.length; i += 2) {
      const [x, y] = project(arc[i + 1] as number, arc[i] as number);
      plane[i] = x;
      plane[i + 1] = y;
      // Where the date line cuts a land, there is no coast.
      const along = i && Math.abs(arc[i] as number) > 179.99 && Math.abs(arc[i - 2] as number) > 179.99;
      if (!i || along) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    return plane;
  });
  const areas = new Map<string, Area>();
  for (const { code, rings } of territories) {
    const area = areas.get(code) ?? { path: new Path2D(), extent: 0 };
    for (const ring of rings) {
      const path = new Path2D();
      let twice = 0;
      let x0 = 0;
      let y0 = 0;
      for (const reference of ring) {
        const index = reference < 0 ? ~reference : reference;
        const plane = planes[index] as Float64Array;
        for (let i = 0; i < plane.length; i += 2) {
          const at = reference < 0 ? plane.length - 2 - i : i;
          const x = plane[at] as number;
          const y = plane[at + 1] as number;
          path.lineTo(x, y);
          twice += x0 * y - x * y0;
          x0 = x;
          y0 = y;
        }
      }
      path.closePath();
      area.path.addPath(path);
      area.extent = Math.max(area.extent, Math.abs(twice) / 2);
    }
    areas.set(code, area);
    land.addPath(area.path);
  }
  for (const [code, state] of parts) areas.get(state)?.path.addPath((areas.get(code) as Area).path);
  return { land, coast, borders, dashes, area: (code) => areas.get(code) };
}
