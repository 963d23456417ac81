// Finds segments that cross each other, as they do not on the ground: a coast and an island before it, the two sides of
// a bay.

/** Side of a cell of the spatial grid index, in steps: most segments lie in one or two cells. */
const CELL_SIZE = 32;

const side = ([ax, ay], [bx, by], [x, y]) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
const doCross = ({ a, b }, { a: c, b: d }) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Returns the set of the segments, [{ a, b: in whole steps }], that cross another. */
export function findCrossings(segments) {
  const cells = new Map();
  for (const segment of segments) {
    const [left, right] = [segment.a[0], segment.b[0]].sort((p, q) => p - q).map((v) => Math.floor(v / CELL_SIZE));
    const [low, high] = [segment.a[1], segment.b[1]].sort((p, q) => p - q).map((v) => Math.floor(v / CELL_SIZE));
    for (let x = left; x <= right; x++) {
      for (let y = low; y <= high; y++) {
        const key = `${x},${y}`;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(segment);
      }
    }
  }
  const crossing = new Set();
  for (const cell of cells.values()) {
    cell.forEach((segment, i) => {
      for (const other of cell.slice(i + 1)) if (doCross(segment, other)) crossing.add(segment).add(other);
    });
  }
  return crossing;
}
