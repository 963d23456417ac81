// A scene set out in the plane, once: what every frame, every fit and every pick reads.
import type { Link, Mark, Scene } from '../view/scene.js';
import { arcs } from './arcs.js';
import { project } from './projection.js';

export interface PlannedLink extends Link {
  /** Pieces of x, y, x, y… in the plane. */
  pieces: readonly (readonly number[])[];
}

export interface Plan {
  marks: readonly Mark[];
  links: readonly PlannedLink[];
  /** All the links, in a few paths. */
  lines: readonly Path2D[];
  /** x, y of each mark in the plane. */
  at: Float64Array;
  /** Indexes of the marks, those of pairings first, the areas of programmes last: who is named first, and who lies on top. */
  order: readonly number[];
}

/** Links in one path: a stroke of thousands takes longer than the same in hundreds, and hides where they are many. */
const BATCH = 50;

/** These links as paths in the plane. */
export function linesOf(links: readonly PlannedLink[]): Path2D[] {
  const paths: Path2D[] = [];
  let path = new Path2D();
  links.forEach(({ pieces }, i) => {
    if (i % BATCH === 0) paths.push((path = new Path2D()));
    for (const piece of pieces) {
      path.moveTo(piece[0] as number, piece[1] as number);
      // From middle to middle of the straight pieces, so that the corners do not show however near one looks.
      for (let k = 2; k < piece.length - 2; k += 2) {
        const [x, y, x1, y1] = piece.slice(k, k + 4) as [number, number, number, number];
        path.quadraticCurveTo(x, y, (x + x1) / 2, (y + y1) / 2);
      }
      path.lineTo(piece.at(-2) as number, piece.at(-1) as number);
    }
  });
  return paths;
}

const rank = ({ paired, area }: Mark): number => (paired ? 0 : area ? 2 : 1);

export function plan({ marks, links }: Scene): Plan {
  const at = new Float64Array(marks.length * 2);
  marks.forEach(({ lat, lon }, i) => {
    at.set(project(lat, lon), 2 * i);
  });
  const places = marks.map(({ lat, lon }) => [lat, lon] as const);
  const planned = links.map((link) => ({ ...link, pieces: arcs(link.marks.flatMap((i) => (places[i] ? [places[i]] : []))) }));
  return {
    marks,
    at,
    links: planned,
    lines: linesOf(planned),
    order: [...marks.keys()].sort((a, b) => rank(marks[a] as Mark) - rank(marks[b] as Mark)),
  };
}

/** Every coordinate that a view of the whole plan must hold: x, y, x, y… */
export function* extent({ at, links }: Plan): Generator<number> {
  yield* at;
  for (const { pieces } of links) for (const piece of pieces) yield* piece;
}
