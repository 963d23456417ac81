// What stands out of a picture: under the pointer, in focus, or chosen.

import type { Link } from '../view/scene.js';
import type { Frame } from './frame.js';
import { UNITS } from './ground.js';
import { paintLines } from './lines.js';
import { paintMarks } from './marks.js';
import { paintNames } from './names.js';
import { begin, cross, room, type Sight } from './painter.js';
import type { Line } from './picture.js';
import type { Plan } from './plan.js';
import { areaOf } from './symbols.js';

/** Nodes and lines of a picture. */
interface Lit {
  nodes: readonly number[];
  lines: readonly Line[];
}

/** The points and arms that ids of marks and links name: a pairing with its ends, a territory with its pairings and theirs. */
export function tied({ marks, links, arms, owners, places }: Plan, ids: readonly string[]): { points: number[]; arms: number[] } {
  const asked = new Set(ids);
  const own = new Uint8Array(places.length);
  let others = asked.size;
  if (others)
    marks.forEach(({ id }, i) => {
      if (asked.has(id)) {
        own[i] = 1;
        others--;
      }
    });
  const points = own.slice();
  const found: number[] = [];
  for (let arm = 0; asked.size && arm < owners.length; arm++) {
    const [a, b] = [arms[2 * arm] as number, arms[2 * arm + 1] as number];
    // where all the ids are those of territories, no pairing is asked for its name
    if (!own[a] && !own[b] && !(others > 0 && asked.has((links[owners[arm] as number] as Link).id))) continue;
    points[a] = points[b] = 1;
    found.push(arm);
  }
  return { points: [...places.keys()].filter((point) => points[point]), arms: found };
}

/** What stands out of a picture for these ids, if anything does. */
export function litOf({ plan, picture: { of, lines, lineOf } }: Sight, ids: readonly string[]): Lit | undefined {
  const { points, arms } = tied(plan, ids);
  if (!points.length) return undefined;
  const lit = new Uint8Array(lines.length);
  for (const arm of arms) if ((lineOf[arm] as number) >= 0) lit[lineOf[arm] as number] = 1;
  return {
    nodes: [...new Set(points.map((point) => of[point] as number))],
    lines: lines.filter((_, line) => lit[line]),
  };
}

export function paintLit(context: CanvasRenderingContext2D, sight: Sight, { nodes, lines }: Lit): void {
  const { frame, plane } = begin(context, sight);
  plane(() => {
    paintLands(frame, nodes);
    paintLines(frame, lines, true);
  });
  room.clear(sight.view.width, sight.view.height, sight.unseen);
  cross(frame, lines);
  paintMarks(frame, nodes, room, true);
  paintNames(frame, nodes, room, true);
}

/** The land of the territories that are known as a country. */
function paintLands({ context, ground, palette, plan, view }: Frame, nodes: readonly number[]): void {
  context.save();
  context.scale(1 / UNITS, 1 / UNITS);
  context.globalAlpha = 0.25;
  context.fillStyle = palette.mark;
  const lands = new Set(nodes.map((i) => areaOf(plan.marks[i], ground, view.scale)?.d));
  for (const land of lands) if (land) context.fill(new Path2D(land));
  context.restore();
}
