// The outline of the world as canvas paths in the plane, made once: a frame only scales them.
import type { Outline } from './decode-outline.js';
import { equalEarth } from './projection.js';
import { type Box, boxOf, type View } from './view.js';

export interface Area {
  path: Path2D;
  /** Square pixels of the plane that its biggest piece of land covers. */
  extent: number;
}

/** What is drawn of some territories, or of all. */
export interface Sheet {
  land: Path2D;
  coast: Path2D;
  borders: Path2D;
  /** Unsettled lines. */
  dashes: Path2D;
}

export interface Ground {
  /** The lands that a view holds some of: near, a few of the world's are a quarter of the work. */
  seen(view: View): Sheet;
  /** The land of an ISO 3166-1 alpha-2 code, if the outline has it. */
  area(code: string): Area | undefined;
}

const sheet = (): Sheet => ({ land: new Path2D(), coast: new Path2D(), borders: new Path2D(), dashes: new Path2D() });

/** Several sheets as one: filled apart, two lands would show a seam where they meet. */
function joined(sheets: Iterable<Sheet>): Sheet {
  const all = sheet();
  for (const one of sheets) for (const name of Object.keys(all) as (keyof Sheet)[]) all[name].addPath(one[name]);
  return all;
}

export function ground({ arcs, uses, dashes, territories, parts }: Outline, project = equalEarth.project): Ground {
  const planes = arcs.map((arc) => {
    const plane = new Float64Array(arc.length);
    for (let i = 0; i < arc.length; i += 2) plane.set(project(arc[i + 1] as number, arc[i] as number), i);
    return plane;
  });
  const follow = (index: number, path: Path2D) => {
    const [arc, plane] = [arcs[index] as Float32Array, planes[index] as Float64Array];
    for (let i = 0; i < plane.length; i += 2) {
      // Where the date line cuts a land, there is no coast.
      const along = i && Math.abs(arc[i] as number) > 179.99 && Math.abs(arc[i - 2] as number) > 179.99;
      if (!i || along) path.moveTo(plane[i] as number, plane[i + 1] as number);
      else path.lineTo(plane[i] as number, plane[i + 1] as number);
    }
  };

  const areas = new Map<string, Area>();
  const sheets: [Sheet, Box][] = [];
  for (const { code, rings } of territories) {
    const area = areas.get(code) ?? { path: new Path2D(), extent: 0 };
    const own = sheet();
    const points: number[] = [];
    for (const ring of rings) {
      const path = new Path2D();
      let twice = 0;
      let x0 = 0;
      let y0 = 0;
      for (const reference of ring) {
        const index = reference < 0 ? ~reference : reference;
        const plane = planes[index] as Float64Array;
        // a line between two lands is drawn with the one that names it first
        if (reference >= 0) follow(index, uses[index] === 1 ? own.coast : dashes.has(index) ? own.dashes : own.borders);
        for (let i = 0; i < plane.length; i += 2) {
          const at = reference < 0 ? plane.length - 2 - i : i;
          const x = plane[at] as number;
          const y = plane[at + 1] as number;
          path.lineTo(x, y);
          points.push(x, y);
          twice += x0 * y - x * y0;
          x0 = x;
          y0 = y;
        }
      }
      path.closePath();
      own.land.addPath(path);
      area.extent = Math.max(area.extent, Math.abs(twice) / 2);
    }
    area.path.addPath(own.land);
    areas.set(code, area);
    sheets.push([own, boxOf(points)]);
  }
  for (const [code, state] of parts) areas.get(state)?.path.addPath((areas.get(code) as Area).path);
  const whole = joined(sheets.map(([one]) => one));
  return {
    seen({ left, top, scale, width, height }) {
      // a coast glows a few pixels around
      const [x, y, reach] = [left / scale, top / scale, 8 / scale];
      const near = sheets.filter(
        ([, [west, north, east, south]]) =>
          west < x + width / scale + reach && east > x - reach && north < y + height / scale + reach && south > y - reach,
      );
      return near.length > sheets.length / 2 ? whole : joined(near.map(([one]) => one));
    },
    area: (code) => areas.get(code),
  };
}
