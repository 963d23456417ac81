// The outline as text: what `src/map/decode-outline.ts` reads back.

// Printable ASCII without the double quote and the backslash: the string literal needs no escape, and brotli sees one byte a value.
const FIRST = 0x23;
const BACKSLASH = 0x5c - FIRST;
const SIZE = 91;
const SHORT = 80;

const symbol = (n) => String.fromCharCode(FIRST + n + (n >= BACKSLASH ? 1 : 0));
const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n);

/** One symbol up to 79, two up to 989, four beyond. */
export function number(n) {
  if (n < SHORT) return symbol(n);
  const rest = n - SHORT;
  const high = Math.floor(rest / SIZE);
  if (high < SIZE - SHORT - 1) return symbol(SHORT + high) + symbol(rest % SIZE);
  return symbol(SIZE - 1) + symbol(Math.floor(n / SIZE / SIZE)) + symbol(Math.floor(n / SIZE) % SIZE) + symbol(n % SIZE);
}

/**
 * territories: [{ code, rings: [[arc index, ~index when reversed]] }], arcs: integer points.
 * A ring's arcs follow one another, so an arc met for the first time is written where it is met, from where the ring has come to,
 * and without its last point when that closes the ring. An arc met again is written as its rank, from the latest, among those met once.
 */
export function encode(territories, arcs, dashed) {
  const shape = [];
  const xs = [];
  const ys = [];
  const seen = new Map();
  const open = [];
  let from = [0, 0];
  const step = ([x, y]) => {
    xs.push(zigzag(x - from[0]));
    ys.push(zigzag(y - from[1]));
    from = [x, y];
  };
  const dashes = [];
  for (const { rings } of territories) {
    shape.push(rings.length);
    for (const ring of rings) {
      shape.push(ring.length);
      let start;
      ring.forEach((reference, k) => {
        const index = reference < 0 ? ~reference : reference;
        const points = reference < 0 ? [...arcs[index]].reverse() : arcs[index];
        if (seen.has(index)) {
          const rank = open.lastIndexOf(index);
          shape.push(open.length - rank);
          open.splice(rank, 1);
          start ??= points[0];
          from = points.at(-1);
          return;
        }
        if (dashed.has(index)) dashes.push(seen.size);
        seen.set(index, seen.size);
        open.push(index);
        shape.push(0);
        if (k === 0) {
          step(points[0]);
          start = points[0];
        }
        const closes = k === ring.length - 1;
        const body = points.slice(1, closes ? -1 : undefined);
        shape.push(body.length);
        for (const point of body) step(point);
        if (closes) from = start;
      });
    }
  }
  return { shape, xs, ys, dashes };
}
