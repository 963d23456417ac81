// What is drawn of a plan in a view: as much as the screen can tell apart, however much the plan holds.
import { BOW, line, STAR_BOW } from './arcs.js';
import { gather } from './clusters.js';
import type { Plan } from './plan.js';
import { type Box, WORLD } from './projection.js';
import { boxOf, fit, type View } from './view.js';

export interface Line {
  /** The points it joins, the lower index first. */
  ends: readonly [number, number];
  /** How many arms it stands for. */
  count: number;
  /** Pieces of x, y, x, y… in the plane. */
  pieces: readonly (readonly number[])[];
  /** What holds them all: whoever looks for a line passes over those that are elsewhere. */
  box: Box;
}

export interface Picture {
  /** The points drawn, each standing for all that are gathered in it, the most telling first. */
  nodes: readonly number[];
  /** For each point the node it is gathered in. */
  of: Uint32Array;
  /** For each node how many territories it stands for; 0 for a joint alone. */
  sizes: Uint32Array;
  lines: readonly Line[];
  /** For each arm its line, or −1 where both its ends are in one node. */
  lineOf: Int32Array;
}

/** Few lines between the same two places are fanned out, one beside the other, where there are few in all. */
const FAN = 4;
const FEW = 80;
/** What one line of a fan bows more than the next. */
const SPREAD = 0.5;
/** Beyond the sides of the view, a tenth of the world is one place: where a line comes from is seen, not how many towns there are. */
const OUT_OF_SIGHT = 20;

export function picture(plan: Plan, view: View): Picture {
  const { at, order, points, marks } = plan;
  const { left, top, scale, width, height } = view;
  const of = Uint32Array.from(order.keys());
  // by octaves, the farthest first: what stands seen from afar comes before all others from nearer, and so stands there too
  const octave = Math.round(Math.log2(Math.min(32, 4 + marks.length / 12) / scale));
  const after = (point: number) => +(of[point] !== point || !marks[point]);
  while (plan.octave > octave) {
    gather(at, points, 2 ** plan.octave--, of);
    points.sort((a, b) => after(a) - after(b));
  }
  gather(at, points, 2 ** octave, of);
  // beyond each side and each corner apart: a line that leads there keeps its way, and so does one that crosses the view
  const apart = at.map((v, i) => {
    const on = v * scale - (i % 2 ? top : left);
    return on < 0 ? v - WORLD : on > (i % 2 ? height : width) ? v + WORLD : v;
  });
  const unseen = points.filter((i) => of[i] === i && (at[2 * i] !== apart[2 * i] || at[2 * i + 1] !== apart[2 * i + 1]));
  gather(apart, unseen, OUT_OF_SIGHT, of);
  // what was gathered in one of them follows it
  for (const point of points) of[point] = of[of[point] as number] as number;

  const sizes = new Uint32Array(of.length);
  for (let i = 0; i < marks.length; i++) (sizes[of[i] as number] as number) += 1;
  const { lines, lineOf } = bundles(plan, of);
  return { nodes: [...order.filter((point) => of[point] === point)], of, sizes, lines, lineOf };
}

/** The arms between the same two nodes, as one line or a small fan. */
function bundles({ arms, places, marks, projection }: Plan, of: Uint32Array): Pick<Picture, 'lines' | 'lineOf'> {
  const count = arms.length / 2;
  const groupOf = new Int32Array(count).fill(-1);
  const groups: { ends: [number, number]; count: number; line: number }[] = [];
  // open addressing on the two ends: five times as fast as a Map for 100,000 arms
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  for (let arm = 0; arm < count; arm++) {
    const [a, b] = [of[arms[2 * arm] as number] as number, of[arms[2 * arm + 1] as number] as number];
    if (a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & mask;
    for (;;) {
      const index = table[slot] as number;
      const group = groups[index];
      if (!group) {
        groupOf[arm] = table[slot] = groups.push({ ends: [low, high], count: 1, line: -1 }) - 1;
        break;
      }
      if (group.ends[0] === low && group.ends[1] === high) {
        group.count++;
        groupOf[arm] = index;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }

  const lines: Line[] = [];
  const lineOf = new Int32Array(count).fill(-1);
  const draw = ({ ends }: { ends: readonly [number, number] }, of: number, spread: number): number => {
    const [a, b] = [places[ends[0]], places[ends[1]]] as [(typeof places)[number], (typeof places)[number]];
    const bow = marks[ends[0]] && marks[ends[1]] ? BOW : STAR_BOW;
    const pieces = line(a, b, bow * (1 + spread), projection);
    return lines.push({ ends, count: of, pieces, box: boxOf(pieces.flat()) }) - 1;
  };
  const drawn = new Uint8Array(groups.length);
  for (let arm = 0; arm < count; arm++) {
    const index = groupOf[arm] as number;
    const group = groups[index];
    if (!group) continue;
    if (group.count <= FAN && count <= FEW) {
      const nth = drawn[index] as number;
      drawn[index] = nth + 1;
      lineOf[arm] = draw(group, 1, SPREAD * (nth - (group.count - 1) / 2));
    } else {
      if (group.line < 0) group.line = draw(group, group.count, 0);
      lineOf[arm] = group.line;
    }
  }
  return { lines, lineOf };
}

/** The view that holds the whole plan. */
export function whole(plan: Plan, width: number, height: number): View {
  const { at, marks, projection } = plan;
  const { lines } = picture(plan, fit([], width, height));
  function* points(): Generator<number> {
    yield* at.subarray(0, 2 * marks.length);
    // a line cut by the edge of the map would ask for the whole world, and its ends are there already
    for (const { pieces, box } of lines) if (pieces.length === 1) yield* box;
  }
  return fit(points(), width, height, undefined, projection.edge);
}
