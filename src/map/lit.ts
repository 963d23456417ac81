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
export function tied({ marks, links, owners }: Plan, ids: readonly string[]): { points: Set<number>; arms: number[] } {
  const points = new Set<number>();
  let arms: number[] = [];
  if (ids.length) {
    const asked = new Set(ids);
    const own = marks.map(({ id }, i) => asked.has(id) && points.add(i));
    // all of a pairing, whichever of its territories is asked for
    const lit = links.map(({ id, marks }) => (asked.has(id) || marks.some((i) => own[i])) && marks.map((i) => points.add(i)));
    arms = [...owners.keys()].filter((arm) => lit[owners[arm] as number]);
  }
  return { points, arms };
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
