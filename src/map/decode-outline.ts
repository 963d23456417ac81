/** An outline as `tools/outline.mjs` writes it: printable text, one or a few symbols a number. */
export interface EncodedOutline {
  /** Degrees in one step of the grid. */
  step: number;
  /** ISO 3166-1 alpha-2, two letters a territory, `--` where no State is agreed on. */
  codes: string;
  /** Four letters each: a territory with its own code, then the State that it is also part of. */
  parts: string;
  /** Indexes of the arcs that are unsettled lines. */
  dashes: readonly number[];
  shape: string;
  xs: string;
  ys: string;
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
  dashes: ReadonlySet<number>;
  territories: Territory[];
  /** The State a territory is also part of: `RE` → `FR`. */
  parts: ReadonlyMap<string, string>;
}

/** Reads numbers one after the other: the inverse of `number` in `tools/outline/encode.mjs`. */
function reader(text: string): () => number {
  let at = 0;
  const symbol = () => {
    const code = text.charCodeAt(at++);
    return code - (code > 0x5c ? 0x24 : 0x23);
  };
  return () => {
    const first = symbol();
    if (first < 80) return first;
    return first < 90 ? 80 + (first - 80) * 91 + symbol() : (symbol() * 91 + symbol()) * 91 + symbol();
  };
}

export function decodeOutline(encoded: EncodedOutline): Outline {
  const { step, codes } = encoded;
  const shape = reader(encoded.shape);
  const zigzag = (read: () => number) => () => {
    const n = read();
    return n & 1 ? -(n + 1) / 2 : n / 2;
  };
  const dx = zigzag(reader(encoded.xs));
  const dy = zigzag(reader(encoded.ys));
  // In steps of the grid, until all are read.
  const arcs: number[][] = [];
  const uses: number[] = [];
  const open: number[] = [];
  let x = 0;
  let y = 0;
  const move = () => {
    x += dx();
    y += dy();
  };

  const ring = () => {
    const references: number[] = [];
    let start: number[] | undefined;
    for (let left = shape(); left--; ) {
      const rank = shape();
      if (rank) {
        // Met before, and now followed the other way: it ends where it began.
        const index = open.splice(-rank, 1)[0] as number;
        const arc = arcs[index] as number[];
        uses[index] = 2;
        references.push(~index);
        start ??= arc.slice(-2);
        [x, y] = arc as [number, number];
        continue;
      }
      let count = shape();
      if (!start) {
        move();
        start = [x, y];
      }
      const arc = [x, y];
      while (count--) {
        move();
        arc.push(x, y);
      }
      if (!left) {
        arc.push(...start);
        [x, y] = start as [number, number];
      }
      references.push(arcs.length);
      open.push(arcs.length);
      uses.push(1);
      arcs.push(arc);
    }
    return references;
  };

  const territories = (codes.match(/../g) as string[]).map((code) => ({ code, rings: Array.from({ length: shape() }, ring) }));
  return {
    arcs: arcs.map((arc) => Float32Array.from(arc, (steps) => steps * step)),
    uses,
    dashes: new Set(encoded.dashes),
    territories,
    parts: new Map((encoded.parts.match(/..../g) as string[]).map((pair) => [pair.slice(0, 2), pair.slice(2)])),
  };
}
