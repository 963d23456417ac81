// What is drawn of the source, in the order it is written in: short steps from a ring to the next weigh less.

const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const closed = (points) => points.length > 1 && apart(points[0], points.at(-1)) === 0;

/** The point of a ring that lies nearest to `from`, where it may as well begin, and how far that is. */
function approach(ring, arcs, from) {
  const [first] = ring.arcs;
  const { points } = arcs[first < 0 ? ~first : first];
  const candidates =
    ring.arcs.length === 1 && closed(points) ? points.slice(0, -1) : [first < 0 ? points.at(-1) : points[0]];
  const point = candidates.reduce((a, b) => (apart(b, from) < apart(a, from) ? b : a));
  return { point, far: apart(point, from) };
}

/** A closed line begun at another of its points. */
function begunAt(points, point) {
  const at = points.indexOf(point);
  return at < 1 ? points : [...points.slice(at, -1), ...points.slice(0, at + 1)];
}

/** Takes the items out of `left` one after the other, each time the one that `far` finds nearest. */
function* nearest(items, far) {
  const left = [...items];
  while (left.length) {
    const distances = left.map(far);
    yield left.splice(distances.indexOf(Math.min(...distances)), 1)[0];
  }
}

/**
 * islands: square pixels of the smallest island in the coarse outline, and of the smallest in the fine one.
 * Gives { territories: [{ code, rings: [[reference]], islands: [{ points, area }] }], arcs: [{ points, uses, dashed, area }] }: an arc is
 * numbered, and runs, as it is first met; its area is that of the smallest ring it bounds. `islands` are what only the fine outline has.
 */
export function order({ arcs, territories }, islands) {
  const rank = new Map();
  const ordered = [];
  let from = [0, 0];
  const begin = (ring) => {
    const { point } = approach(ring, arcs, from);
    from = point;
    return point;
  };
  const farOf = ({ rings }) => approach(rings[0], arcs, from).far;
  const drawn = territories.map(({ code, rings }) => ({
    code,
    rings: rings
      .filter(({ needed, area }) => needed || area >= islands.coarse)
      .sort((a, b) => b.arcs.length - a.arcs.length),
    islands: rings.filter(({ needed, area }) => !needed && area < islands.coarse && area >= islands.fine),
  }));

  const number = (reference, area) => {
    const index = reference < 0 ? ~reference : reference;
    if (!rank.has(index)) {
      rank.set(index, ordered.length);
      ordered.push({
        ...arcs[index],
        points: reference < 0 ? [...arcs[index].points].reverse() : arcs[index].points,
        area,
      });
      return ordered.length - 1;
    }
    const known = rank.get(index);
    ordered[known].area = Math.min(area, ordered[known].area);
    return ~known;
  };

  const result = [];
  for (const { code, rings, islands } of nearest(drawn, farOf)) {
    const written = [];
    for (const ring of nearest(rings, (ring) => approach(ring, arcs, from).far)) {
      const point = begin(ring);
      const one = ring.arcs.length === 1;
      // A ring that begins with an arc already met needs no place to begin at.
      const met = ring.arcs.findIndex((r) => rank.has(r < 0 ? ~r : r));
      const turned = met > 0 ? [...ring.arcs.slice(met), ...ring.arcs.slice(0, met)] : ring.arcs;
      const references = turned.map((reference) => number(reference, ring.area));
      if (one && references[0] >= 0) ordered[references[0]].points = begunAt(ordered[references[0]].points, point);
      written.push(references);
    }
    const added = [];
    for (const ring of nearest(islands, (ring) => approach(ring, arcs, from).far)) {
      const point = begin(ring);
      const { points } = arcs[ring.arcs[0] < 0 ? ~ring.arcs[0] : ring.arcs[0]];
      added.push({ points: begunAt(ring.arcs[0] < 0 ? [...points].reverse() : points, point), area: ring.area });
    }
    result.push({ code, rings: written, islands: added });
  }
  return { territories: result, arcs: ordered };
}
