// What stands out of a picture: under the pointer, in focus, or chosen.
import { paintLines } from './lines.js';
import { paintAreas, paintMarks } from './marks.js';
import { paintNames } from './names.js';
import { begin, cross, room, type Sight } from './painter.js';
import type { Line } from './picture.js';
import type { Plan } from './plan.js';

/** Nodes and lines of a picture. */
interface Lit {
  nodes: readonly number[];
  lines: readonly Line[];
}

/** The points and arms that ids of marks and links name: a pairing with its ends, a territory with its pairings and theirs. */
export function tied({ marks, links, arms, owners }: Plan, ids: readonly string[]): { points: Set<number>; arms: number[] } {
  const asked = new Set(ids);
  const own = new Set<number>();
  if (asked.size)
    marks.forEach(({ id }, i) => {
      if (asked.has(id)) own.add(i);
    });
  const points = new Set(own);
  const found: number[] = [];
  for (let arm = 0; asked.size && arm < owners.length; arm++) {
    const ends = [arms[2 * arm] as number, arms[2 * arm + 1] as number];
    if (!ends.some((end) => own.has(end)) && !asked.has(links[owners[arm] as number]?.id ?? '')) continue;
    for (const end of ends) points.add(end);
    found.push(arm);
  }
  return { points, arms: found };
}

/** What stands out of a picture for these ids, if anything does. */
export function litOf({ plan, picture: { of, lines, lineOf } }: Sight, ids: readonly string[]): Lit | undefined {
  const { points, arms } = tied(plan, ids);
  if (!points.size) return undefined;
  const lit = new Set(arms.map((arm) => lineOf[arm] as number).filter((line) => line >= 0));
  return {
    nodes: [...new Set([...points].map((point) => of[point] as number))],
    lines: [...lit].map((line) => lines[line] as Line),
  };
}

export function paintLit(context: CanvasRenderingContext2D, sight: Sight, { nodes, lines }: Lit): void {
  const { frame, plane } = begin(context, sight);
  plane(() => {
    paintAreas(
      frame,
      nodes.map((i) => sight.plan.marks[i]),
      true,
    );
    paintLines(frame, lines, true);
  });
  room.clear(sight.view.width, sight.view.height, sight.unseen);
  cross(frame, lines);
  paintMarks(frame, nodes, room, true);
  paintNames(frame, nodes, room, true);
}
