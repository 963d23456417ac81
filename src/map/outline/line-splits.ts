// What lies between two points of a line: whether it is split there, where, and so on in both parts.
import type { EntropyDecoder } from './entropy-decoder.js';

/** Kinds of numbers: 0 to 31 for x and 32 to 63 for y, by how far apart the points are; then the flags of coasts, and those of borders. */
const Y = 32;
const FLAGS = 64 * 32;

/** Arcs of points (x, y, x, y… in whole steps) with the points between them that `from` adds, in degrees. */
export function decodeLines(
  from: EntropyDecoder,
  arcs: readonly (readonly number[])[],
  uses: readonly number[],
  steps: number,
): Float32Array[] {
  let line: number[];
  let flags: number;
  const split = (x0: number, y0: number, x1: number, y1: number) => {
    // In half octaves.
    const far = 32 - Math.clz32((Math.abs(x1 - x0) + Math.abs(y1 - y0)) ** 2);
    if (from.bit(flags + far)) {
      // Told from the middle.
      const x = ((x0 + x1) >> 1) + from.signed(far);
      const y = ((y0 + y1) >> 1) + from.signed(Y + far);
      split(x0, y0, x, y);
      split(x, y, x1, y1);
    } else line.push(x1 / steps, y1 / steps);
  };
  return arcs.map((points, index) => {
    const [x, y] = points as [number, number];
    line = [x / steps, y / steps];
    flags = FLAGS + (uses[index] as number) * 32 - 32;
    for (let i = 3; i < points.length; i += 2)
      split(...(points.slice(i - 3, i + 1) as [number, number, number, number]));
    return Float32Array.from(line);
  });
}
