// A line as a binary tree of splits: the point that parts it in two, and the same again for either part. A leaf,
// undefined, is a segment.
import { toPlane } from './corners.mjs';
import { segmentError } from './plane.mjs';

/**
 * Returns the cheapest tree over `n` points, by dynamic programming. `leaf(i, j)` is the cost of a segment between two
 * points, and `split(i, j, k)` that of a split there, its parts aside.
 */
function cheapestTree(n, leaf, split) {
  const costs = Array.from({ length: n }, () => new Float64Array(n));
  const splits = Array.from({ length: n }, () => new Int16Array(n));
  for (let span = 1; span < n; span++) {
    for (let i = 0; i + span < n; i++) {
      const j = i + span;
      let lowest = leaf(i, j);
      for (let k = i + 1; k < j; k++) {
        const parts = costs[i][k] + costs[k][j];
        if (parts >= lowest) continue;
        const sum = parts + split(i, j, k);
        if (sum < lowest) {
          lowest = sum;
          splits[i][j] = k;
        }
      }
      costs[i][j] = lowest;
    }
  }
  const tree = (i, j) => {
    const k = splits[i][j];
    return k ? { k, before: tree(i, k), after: tree(k, j) } : undefined;
  };
  return tree(0, n - 1);
}

const withPoints = (node, grid) =>
  node && { point: grid[node.k], before: withPoints(node.before, grid), after: withPoints(node.after, grid) };

/** Returns the tree of all points that costs the fewest bits. */
export function splitAll(grid, isBorder, bits) {
  const leaf = (i, j) => (j - i > 1 ? Number.POSITIVE_INFINITY : bits.leaf(grid[i], grid[j], isBorder));
  const split = (i, j, k) => bits.split(grid[i], grid[j], isBorder, grid[k]);
  return withPoints(cheapestTree(grid.length, leaf, split), grid);
}

/**
 * Prepares the simplification of a part of a line. Returns a function from the costs of bits, and the error that a bit
 * must take away, to the tree of the points that are worth it.
 * line: the points in pixels; grid: the same in whole steps
 */
export function simplifier({ line, grid, stepsPerDegree, isBorder }) {
  const rounded = toPlane(grid, stepsPerDegree);
  const errors = grid.map((_, i) => grid.map((_, j) => (j > i ? segmentError(line, i, j, rounded[i], rounded[j]) : 0)));
  return (bits, errorPerBit) => {
    const leaf = (i, j) => errors[i][j] + errorPerBit * bits.leaf(grid[i], grid[j], isBorder);
    const split = (i, j, k) => errorPerBit * bits.split(grid[i], grid[j], isBorder, grid[k]);
    return withPoints(cheapestTree(grid.length, leaf, split), grid);
  };
}

/** Returns the points of a tree in the order of the line, without its two ends. */
export const pointsOf = (node) => (node ? [...pointsOf(node.before), node.point, ...pointsOf(node.after)] : []);
