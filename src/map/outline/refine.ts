// Decodes the fine outline of the world, which the live map draws: the coarse one with more points and islands.
import { times } from '../../common/times.js';
import type { Outline } from './decode.js';
import { createDecoder } from './entropy-decoder.js';
import { decodeLines } from './line-splits.js';

/**
 * Resolution of the grid, twice that of the coarse outline: 0.05° is 5 CSS pixels at the largest scale of the live map.
 */
const STEPS_PER_DEGREE = 20;

// Models of the decoder, after those of `line-splits.ts`.
const ISLANDS = 66;
const START = { x: 67, y: 68 };
const ACROSS = { x: 69, y: 70 };
const CORRECTION = { x: 71, y: 72 };

/**
 * Points of an arc up to which the corners of an island are corrected, the first of them counted twice: half a step of
 * the coarse grid would spoil the shape of a small island.
 */
const MAX_ISLAND_POINTS = 8;

/**
 * Refines the coarse outline. `detail` is the input of the entropy decoder: for each territory the corrections of its
 * small islands and the islands that the coarse outline lacks, then the points between those of each arc. A new island
 * is given by two of its points, as an arc from one to the other and back. Returns a new outline; its first arcs are
 * those of `outline`.
 */
export function refineOutline({ arcs, uses, territories, ...rest }: Outline, detail: string): Outline {
  const decoder = createDecoder(detail);
  const fineArcs = arcs.map((arc) => [...arc].map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)));
  const fineUses = [...uses];

  const correctIslands = (rings: readonly (readonly number[])[]): void => {
    for (const [reference, ...others] of rings) {
      const arc = fineArcs[reference as number];
      if (others.length || !arc || arc.length > MAX_ISLAND_POINTS * 2) continue;
      const corners = arc.slice(0, -2).map((step, i) => step + decoder.signed(i % 2 ? CORRECTION.y : CORRECTION.x));
      fineArcs[reference as number] = [...corners, ...corners.slice(0, 2)];
    }
  };

  /** Reads the new islands of a territory, each as a ring of one arc. */
  const readIslands = (rings: readonly (readonly number[])[]): number[][] => {
    const [reference] = rings.at(-1) as [number];
    let [x, y] = fineArcs[reference < 0 ? ~reference : reference] as [number, number];
    return times(decoder.unsigned(ISLANDS), () => {
      x += decoder.signed(START.x);
      y += decoder.signed(START.y);
      fineArcs.push([x, y, x + decoder.signed(ACROSS.x), y + decoder.signed(ACROSS.y), x, y]);
      return [fineUses.push(1) - 1];
    });
  };

  const fineTerritories = territories.map(({ code, rings }) => {
    correctIslands(rings);
    return { code, rings: [...rings, ...readIslands(rings)] };
  });
  return {
    ...rest,
    arcs: decodeLines(decoder, fineArcs, fineUses, STEPS_PER_DEGREE),
    uses: fineUses,
    territories: fineTerritories,
  };
}
