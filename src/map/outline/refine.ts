// The outline of the live map: the one at rest, and what a nearer look adds.
import type { Outline } from './decode.js';
import { createDecoder } from './entropy-decoder.js';
import { decodeLines } from './line-splits.js';

/** Steps of the grid in a degree: 0.05° is 5 pixels where the live map is closest. Those of the coarse outline are twice as long. */
const STEPS = 20;

// Kinds of numbers, beside those of splits.
const ISLANDS = 66;
/** And the next, for y. */
const START = 67;
const ACROSS = 69;
const RIGHT = 71;
/** An island of at most 7 corners has them set right: there, half a step of the coarse grid spoils a shape. */
const FEW = 8;

/**
 * detail: what `numbers` reads: for each territory the islands that the coarse outline lacks, then what lies between the points of each arc.
 * An island is given by two of its points, as an arc from one to the other and back.
 */
export function refineOutline({ arcs, uses, territories, ...same }: Outline, detail: string): Outline {
  const from = createDecoder(detail);
  const all = arcs.map((arc) => [...arc].map((degrees) => Math.round(degrees * STEPS)));
  const allUses = [...uses];
  const withIslands = territories.map(({ code, rings }) => {
    for (const [reference, ...more] of rings) {
      const arc = all[reference as number];
      if (more.length || !arc || arc.length > FEW * 2) continue;
      const corners = arc.slice(0, -2).map((step, i) => step + from.signed(RIGHT + (i % 2)));
      all[reference as number] = [...corners, ...corners.slice(0, 2)];
    }
    const last = (rings.at(-1) as number[])[0] as number;
    let [x, y] = all[last < 0 ? ~last : last] as [number, number];
    const islands = [...Array(from.count(ISLANDS))].map(() => {
      x += from.signed(START);
      y += from.signed(START + 1);
      all.push([x, y, x + from.signed(ACROSS), y + from.signed(ACROSS + 1), x, y]);
      return [allUses.push(1) - 1];
    });
    return { code, rings: [...rings, ...islands] };
  });
  return { ...same, arcs: decodeLines(from, all, allUses, STEPS), uses: allUses, territories: withIslands };
}
