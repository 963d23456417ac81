import { createDecoder } from './entropy-decoder.js';
import { decodeLines } from './line-splits.js';

/** The coarse outline as `tools/outline.mjs` writes it. */
export interface EncodedOutline {
  /** ISO 3166-1 alpha-2, two letters a territory, `--` where no State is agreed on. */
  codes: string;
  /** Four letters each: a territory with its own code, then the State that it is also part of. */
  parts: string;
  /** What `numbers` reads: the rings of each territory, then what lies between the ends of each arc. */
  shape: string;
}

export interface Territory {
  code: string;
  /** Each ring is a list of arcs: an index, or its complement (`~index`) when the arc is followed backwards. */
  rings: number[][];
}

export interface Outline {
  /** Degrees: lon, lat, lon, lat… */
  arcs: Float32Array[];
  /** For each arc, how many territories it bounds: 1 is a coast, 2 a border. */
  uses: readonly number[];
  disputedArcs: ReadonlySet<number>;
  territories: Territory[];
  /** The State a territory is also part of: `RE` → `FR`. */
  stateOf: ReadonlyMap<string, string>;
}

/** Steps of the grid in a degree: 0.1° is 1.2 pixels where the map at rest is closest. */
const STEPS = 10;

// Kinds of numbers, beside those of splits.
const RINGS = 66;
const ARCS = 67;
/** And 69: after an arc that is new. */
const RANK = 68;
/** And the next, for y. */
const START = 70;
const JOINT = 72;
const DASHED = 74 * 32;

type Ends = readonly [x0: number, y0: number, x1: number, y1: number];

export function decodeOutline({ codes, parts, shape }: EncodedOutline): Outline {
  const from = createDecoder(shape);
  const ends: Ends[] = [];
  const uses: number[] = [];
  const dashes = new Set<number>();
  const open: number[] = [];
  let x = 0;
  let y = 0;

  const ring = () => {
    let rank = 1;
    const references = [...Array(from.count(ARCS) + 1)].map(() => {
      rank = from.count(RANK + +!rank);
      if (!rank) return open[open.push(uses.push(1) - 1) - 1] as number;
      // Met before, and now followed the other way.
      const index = open.splice(-rank, 1)[0] as number;
      uses[index] = 2;
      if (from.bit(DASHED)) dashes.add(index);
      return ~index;
    });
    /** Where an arc begins that was met before. */
    const begins = (reference: number) => (ends[~reference] as Ends).slice(2) as [number, number];
    const first = references[0] as number;
    const start = first < 0 ? begins(first) : ([x + from.signed(START), y + from.signed(START + 1)] as const);
    [x, y] = start;
    references.forEach((reference, k) => {
      const next = references[k + 1];
      const [x0, y0] = [x, y];
      if (reference < 0) [x, y] = ends[~reference] as Ends;
      else {
        if (next === undefined) [x, y] = start;
        else if (next < 0) [x, y] = begins(next);
        else {
          x += from.signed(JOINT);
          y += from.signed(JOINT + 1);
        }
        ends.push([x0, y0, x, y]);
      }
    });
    return references;
  };

  const territories = (codes.match(/../g) as string[]).map((code) => ({
    code,
    rings: [...Array(from.count(RINGS) + 1)].map(ring),
  }));
  return {
    arcs: decodeLines(from, ends, uses, STEPS),
    uses,
    disputedArcs: dashes,
    territories,
    stateOf: new Map((parts.match(/..../g) as string[]).map((pair) => [pair.slice(0, 2), pair.slice(2)])),
  };
}
