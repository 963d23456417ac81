// Decodes lines from trees of splits: between two points lies nothing, or a point that splits the line, and the same
// again on either side.
import type { EntropyDecoder } from './entropy-decoder.js';

// Models of the decoder. Contexts and models follow the distance between two points, in half powers of two.
/** Offset of a split from the midpoint. */
const OFFSET = { x: 0, y: 32 };
/** Whether there is a split. */
const HAS_SPLIT = { coast: 64, border: 65 };

/**
 * Adds the points between those of each line. `lines` are x, y, x, y… in whole steps of the grid; `uses` says of each
 * whether it is a coast (1) or a border (2). Returns degrees: lon, lat, lon, lat…
 */
export function decodeLines(
  decoder: EntropyDecoder,
  lines: readonly (readonly number[])[],
  uses: readonly number[],
  stepsPerDegree: number,
): Float32Array[] {
  return lines.map((line, index) => {
    const hasSplit = uses[index] === 1 ? HAS_SPLIT.coast : HAS_SPLIT.border;
    const [x, y] = line as [number, number];
    const decoded = [x / stepsPerDegree, y / stepsPerDegree];
    const decodeBetween = (x0: number, y0: number, x1: number, y1: number) => {
      const distance = 32 - Math.clz32((Math.abs(x1 - x0) + Math.abs(y1 - y0)) ** 2);
      if (decoder.bit(hasSplit, distance)) {
        const splitX = ((x0 + x1) >> 1) + decoder.signed(OFFSET.x + distance);
        const splitY = ((y0 + y1) >> 1) + decoder.signed(OFFSET.y + distance);
        decodeBetween(x0, y0, splitX, splitY);
        decodeBetween(splitX, splitY, x1, y1);
      } else decoded.push(x1 / stepsPerDegree, y1 / stepsPerDegree);
    };
    for (let i = 3; i < line.length; i += 2)
      decodeBetween(...(line.slice(i - 3, i + 1) as [number, number, number, number]));
    return Float32Array.from(decoded);
  });
}
