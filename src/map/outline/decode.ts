// Decodes the coarse outline of the world, which the static map draws.
import { times } from '../../common/times.js';
import { createDecoder } from './entropy-decoder.js';
import { decodeLines } from './line-splits.js';

/** The coarse outline as `tools/outline.mjs` writes it. */
export interface EncodedOutline {
  /** ISO 3166-1 alpha-2, two letters a territory; `--` for land of no agreed State. */
  codes: string;
  /** Four letters each: a territory with its own code, then the State that it is also part of. */
  parts: string;
  /** Input of the entropy decoder: the rings of each territory, then the points of each arc. */
  shape: string;
}

/** The land of one ISO 3166-1 code. */
export interface Territory {
  code: string;
  /** Each ring is a list of arcs: an index, or its complement (`~index`) if the arc is followed backwards. */
  rings: number[][];
}

/** Rings and the arcs that they share, as in TopoJSON. */
export interface Outline {
  /** Degrees: lon, lat, lon, lat… */
  arcs: Float32Array[];
  /** For each arc, how many territories it bounds: 1 for a coast, 2 for a border. */
  uses: readonly number[];
  /** Arcs that are disputed borders. */
  disputedArcs: ReadonlySet<number>;
  territories: Territory[];
  /** The State that a territory is also part of: `RE` → `FR`. */
  stateOf: ReadonlyMap<string, string>;
}

/** Resolution of the grid: 0.1° is 1.2 CSS pixels at the largest scale of the static map. */
const STEPS_PER_DEGREE = 10;

// Models of the decoder, after those of `line-splits.ts`.
const RINGS = 66;
const ARCS = 67;
const RANK = { afterKnownArc: 68, afterNewArc: 69 };
const START = { x: 70, y: 71 };
const JOINT = { x: 72, y: 73 };
const DISPUTED = 74;

type Ends = readonly [x0: number, y0: number, x1: number, y1: number];

export function decodeOutline({ codes, parts, shape }: EncodedOutline): Outline {
  const decoder = createDecoder(shape);
  const ends: Ends[] = [];
  const uses: number[] = [];
  const disputedArcs = new Set<number>();
  /** Arcs of one ring so far. A border leaves the list with its second ring. */
  const open: number[] = [];
  let [x, y] = [0, 0];

  /** Reads which arcs a ring consists of: new ones, or open ones by their rank from the end. */
  const readReferences = (): number[] => {
    let rank = 1;
    return times(decoder.unsigned(ARCS) + 1, () => {
      rank = decoder.unsigned(rank ? RANK.afterKnownArc : RANK.afterNewArc);
      if (!rank) {
        const index = uses.push(1) - 1;
        open.push(index);
        return index;
      }
      const [index] = open.splice(-rank, 1) as [number];
      uses[index] = 2;
      if (decoder.bit(DISPUTED)) disputedArcs.add(index);
      return ~index;
    });
  };

  /** Returns where an arc begins that is followed backwards. */
  const startOf = (reference: number) => (ends[~reference] as Ends).slice(2) as [number, number];

  /** Reads the ends of the new arcs of a ring, as far as its other arcs do not imply them. */
  const readEnds = (references: readonly number[]): void => {
    const first = references[0] as number;
    const start =
      first < 0 ? startOf(first) : ([x + decoder.signed(START.x), y + decoder.signed(START.y)] as [number, number]);
    [x, y] = start;
    references.forEach((reference, k) => {
      if (reference < 0) {
        [x, y] = ends[~reference] as Ends;
        return;
      }
      const [x0, y0] = [x, y];
      const next = references[k + 1];
      if (next === undefined) [x, y] = start;
      else if (next < 0) [x, y] = startOf(next);
      else {
        x += decoder.signed(JOINT.x);
        y += decoder.signed(JOINT.y);
      }
      ends.push([x0, y0, x, y]);
    });
  };

  const readRing = (): number[] => {
    const references = readReferences();
    readEnds(references);
    return references;
  };

  const territories = (codes.match(/../g) as string[]).map((code) => ({
    code,
    rings: times(decoder.unsigned(RINGS) + 1, readRing),
  }));
  return {
    arcs: decodeLines(decoder, ends, uses, STEPS_PER_DEGREE),
    uses,
    disputedArcs,
    territories,
    stateOf: new Map((parts.match(/..../g) as string[]).map((pair) => [pair.slice(0, 2), pair.slice(2)])),
  };
}
