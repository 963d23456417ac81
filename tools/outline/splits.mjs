// A line as the tree of its splits: from end to end, the point that parts it in two, and so on in both parts. A leaf is undefined.
import { toPlane } from './corners.mjs';
import { error } from './plane.mjs';

/** The cheapest tree over `n` points: `leaf(i, j)` and `split(i, j, k)` give what is paid between i and j. */
function cheapestTree(n, leaf, split) {
  const cost = Array.from({ length: n }, () => new Float64Array(n));
  const at = Array.from({ length: n }, () => new Int16Array(n));
  for (let span = 1; span < n; span++) {
    for (let i = 0; i + span < n; i++) {
      const j = i + span;
      let best = leaf(i, j);
      for (let k = i + 1; k < j; k++) {
        const parts = cost[i][k] + cost[k][j];
        if (parts >= best) continue;
        const sum = parts + split(i, j, k);
        if (sum < best) {
          best = sum;
          at[i][j] = k;
        }
      }
      cost[i][j] = best;
    }
  }
  const tree = (i, j) => {
    const k = at[i][j];
    return k ? { k, before: tree(i, k), after: tree(k, j) } : undefined;
  };
  return tree(0, n - 1);
}

const withPoints = (node, grid) =>
  node && { point: grid[node.k], before: withPoints(node.before, grid), after: withPoints(node.after, grid) };

/** All of the points, in the tree that `bits` are fewest for. */
export function allSplits(grid, border, bits) {
  const leaf = (i, j) => (j - i > 1 ? Number.POSITIVE_INFINITY : bits.leaf(grid[i], grid[j], border));
  const split = (i, j, k) => bits.split(grid[i], grid[j], border, grid[k]);
  return withPoints(cheapestTree(grid.length, leaf, split), grid);
}

/**
 * Those of the points of a part of a line that are worth their bits: price is what a bit must take away from the error.
 * grid: the points in whole steps, `steps` in a degree.
 */
export function part({ line, grid, steps, border }) {
  const rounded = toPlane(grid, steps);
  const errors = grid.map((_, i) => grid.map((_, j) => (j > i ? error(line, i, j, rounded[i], rounded[j]) : 0)));
  return (bits, price) => {
    const leaf = (i, j) => errors[i][j] + price * bits.leaf(grid[i], grid[j], border);
    const split = (i, j, k) => price * bits.split(grid[i], grid[j], border, grid[k]);
    return withPoints(cheapestTree(grid.length, leaf, split), grid);
  };
}

/** The points of a tree, from one end to the other, without the ends. */
export const pointsOf = (node) => (node ? [...pointsOf(node.before), node.point, ...pointsOf(node.after)] : []);
