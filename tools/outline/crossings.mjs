// Where lines cross that do not on the ground: a coast and an island before it, the two sides of a bay.

/** Steps of the grid in a cell: most segments lie in one or two. */
const CELL = 32;

const side = ([ax, ay], [bx, by], [x, y]) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
const cross = ({ a, b }, { a: c, b: d }) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** segments: [{ a, b: whole steps }]. Gives those that cross another, as a set. */
export function crossings(segments) {
  const cells = new Map();
  for (const segment of segments) {
    const [left, right] = [segment.a[0], segment.b[0]].sort((p, q) => p - q).map((v) => Math.floor(v / CELL));
    const [low, high] = [segment.a[1], segment.b[1]].sort((p, q) => p - q).map((v) => Math.floor(v / CELL));
    for (let x = left; x <= right; x++) {
      for (let y = low; y <= high; y++) {
        const key = `${x},${y}`;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(segment);
      }
    }
  }
  const found = new Set();
  for (const cell of cells.values()) {
    cell.forEach((one, i) => {
      for (const other of cell.slice(i + 1)) if (cross(one, other)) found.add(one).add(other);
    });
  }
  return found;
}
