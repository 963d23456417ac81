// Chooses which rings are drawn, and the order in which they are written: short ways from one ring to the next cost
// fewer bits.

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const isClosed = (points) => points.length > 1 && distance(points[0], points.at(-1)) === 0;
const indexOf = (reference) => (reference < 0 ? ~reference : reference);

/** Returns the point of a ring nearest to `position`, among those where it may begin, and how far that is. */
function nearestStart(ring, arcs, position) {
  const [first] = ring.arcs;
  const { points } = arcs[indexOf(first)];
  const candidates =
    ring.arcs.length === 1 && isClosed(points) ? points.slice(0, -1) : [first < 0 ? points.at(-1) : points[0]];
  const point = candidates.reduce((a, b) => (distance(b, position) < distance(a, position) ? b : a));
  return { point, distance: distance(point, position) };
}

/** Returns a closed line with another of its points as its beginning. */
function startingAt(points, point) {
  const index = points.indexOf(point);
  return index < 1 ? points : [...points.slice(index, -1), ...points.slice(0, index + 1)];
}

/** Yields all items, each time the one that is nearest then. */
function* nearestFirst(items, distanceTo) {
  const left = [...items];
  while (left.length) {
    const distances = left.map(distanceTo);
    yield left.splice(distances.indexOf(Math.min(...distances)), 1)[0];
  }
}

/**
 * Orders the territories, rings and arcs of the source.
 * minAreas: square pixels of the smallest island in the coarse outline, and of the smallest in the fine one
 *
 * Returns { territories, arcs }:
 * territories: [{ code, rings: [[reference]], islands: [{ points, area }] }], the islands being in the fine outline only
 * arcs: [{ points, uses, isDisputed, area }], numbered and directed as in the first ring that has them; the area is that
 * of the smallest ring that an arc bounds
 */
export function orderSource({ arcs, territories }, minAreas) {
  const newIndexOf = new Map();
  const orderedArcs = [];
  let position = [0, 0];
  const moveTo = (ring) => {
    position = nearestStart(ring, arcs, position).point;
    return position;
  };
  const distanceToRing = (ring) => nearestStart(ring, arcs, position).distance;
  const candidates = territories.map(({ code, rings }) => ({
    code,
    rings: rings
      .filter(({ isRequired, area }) => isRequired || area >= minAreas.coarse)
      .sort((a, b) => b.arcs.length - a.arcs.length),
    islands: rings.filter(({ isRequired, area }) => !isRequired && area < minAreas.coarse && area >= minAreas.fine),
  }));

  /** Returns the new index of an arc, or its complement if a ring before has the arc. */
  const toReference = (reference, area) => {
    const index = indexOf(reference);
    const newIndex = newIndexOf.get(index);
    if (newIndex !== undefined) {
      orderedArcs[newIndex].area = Math.min(area, orderedArcs[newIndex].area);
      return ~newIndex;
    }
    newIndexOf.set(index, orderedArcs.length);
    const { points } = arcs[index];
    orderedArcs.push({ ...arcs[index], points: reference < 0 ? [...points].reverse() : points, area });
    return orderedArcs.length - 1;
  };

  const orderRing = (ring) => {
    const start = moveTo(ring);
    // Begins the ring with an arc of a ring before, if there is one: it then needs no start of its own.
    const known = ring.arcs.findIndex((reference) => newIndexOf.has(indexOf(reference)));
    const rotated = known > 0 ? [...ring.arcs.slice(known), ...ring.arcs.slice(0, known)] : ring.arcs;
    const references = rotated.map((reference) => toReference(reference, ring.area));
    if (ring.arcs.length === 1 && references[0] >= 0) {
      const arc = orderedArcs[references[0]];
      arc.points = startingAt(arc.points, start);
    }
    return references;
  };

  const orderIsland = (ring) => {
    const start = moveTo(ring);
    const [reference] = ring.arcs;
    const { points } = arcs[indexOf(reference)];
    return { points: startingAt(reference < 0 ? [...points].reverse() : points, start), area: ring.area };
  };

  const orderedTerritories = [];
  for (const { code, rings, islands } of nearestFirst(candidates, ({ rings }) => distanceToRing(rings[0])))
    orderedTerritories.push({
      code,
      rings: Array.from(nearestFirst(rings, distanceToRing), orderRing),
      islands: Array.from(nearestFirst(islands, distanceToRing), orderIsland),
    });
  return { territories: orderedTerritories, arcs: orderedArcs };
}
