// A scene set out in the plane, once: what every view of it reads.
import { runSync, type Task } from '../../common/scheduler.js';
import type { Link, Mark, Scene } from '../../view/models/map-scene.js';
import { isSamePoint, type LatLng, sphericalMean } from '../geometry/arcs.js';
import { equalEarth, type Projection } from '../geometry/projection.js';

export interface Graph {
  marks: readonly Mark[];
  links: readonly Link[];
  /** Where each point is: the marks, then the joints where the arms of pairings of three or more meet. */
  positions: readonly LatLng[];
  /** x, y of each point in the plane. */
  xy: Float64Array;
  /** Two points an arm: a pairing of two territories has one, a pairing of more has one from its joint to each, or from each to each. */
  edges: Uint32Array;
  /** The link of each arm. */
  linkOfEdge: Uint32Array;
  /** All points, the most telling first: those with many pairings before those with few, the areas of programmes and the joints last. */
  order: Uint32Array;
  projection: Projection;
}

/**
 * Beyond so many pairings the middles of stars, out at sea or on the ice, are places of nothing: each territory is then tied to each other
 * one, as lines that bundle with all the rest.
 */
const MANY = 100;

const made = new WeakMap<Scene, Graph>();

/** The same plan for the same scene: the live map begins with what the map at rest has made. */
export const buildGraphSync = (scene: Scene, projection?: Projection): Graph => runSync(buildGraph(scene, projection));

export function* buildGraph(scene: Scene, projection: Projection = equalEarth): Task<Graph> {
  let planned = made.get(scene);
  if (planned?.projection !== projection) made.set(scene, (planned = yield* setOut(scene, projection)));
  return planned;
}

function* setOut({ marks, links }: Scene, projection: Projection): Task<Graph> {
  const places: LatLng[] = [...marks];
  const arms: number[] = [];
  const owners: number[] = [];
  for (let owner = 0; owner < links.length; owner++) {
    // a look at the clock for each of 100,000 would take 100 ms of a cheap phone
    if (owner % 256 === 0) yield;
    const tied = (links[owner] as Link).marks;
    const a = marks[tied[0] as number];
    const b = marks[tied[1] as number];
    // nearly all: 100,000 of them are set out in a frame or two
    if (tied.length === 2 && a && b) {
      if (isSamePoint(a, b)) continue;
      arms.push(...tied);
      owners.push(owner);
      continue;
    }
    const apart = tied.filter((i, k) => places[i] && tied.findIndex((j) => isSamePoint(at(j), at(i))) === k);
    let ends: (readonly number[])[] = [apart];
    if (apart.length > 2 && links.length > MANY) ends = apart.flatMap((a, k) => apart.slice(k + 1).map((b) => [a, b]));
    else if (apart.length > 2) {
      const centre = sphericalMean(apart.map(at));
      const joint = places.push(centre) - 1;
      ends = apart.filter((i) => !isSamePoint(at(i), centre)).map((i) => [joint, i]);
    }
    for (const end of ends) {
      // both ends the same place: there is no line to draw
      if (end.length < 2) continue;
      arms.push(...end);
      owners.push(owner);
    }
  }
  function at(index: number): LatLng {
    return places[index] as LatLng;
  }

  const plane = new Float64Array(places.length * 2);
  places.forEach(({ lat, lon }, i) => {
    const point = projection.project(lat, lon);
    plane[2 * i] = point[0];
    plane[2 * i + 1] = point[1];
  });
  const weights = new Float64Array(places.length);
  for (const end of arms) (weights[end] as number) += 1;
  const rank = (i: number): number => {
    const mark = marks[i];
    if (!mark) return -1;
    return mark.isPaired ? 1 + (weights[i] as number) : mark.isArea ? 0 : 1;
  };
  // the rank, then the place in the scene, in one number: sorted without asking our code, ten times as fast
  const count = places.length;
  const ranks = new Float64Array(count).map((_, i) => (arms.length + 1 - rank(i)) * count + i);
  return {
    marks,
    links,
    positions: places,
    xy: plane,
    edges: Uint32Array.from(arms),
    linkOfEdge: Uint32Array.from(owners),
    order: Uint32Array.from(ranks.sort().map((key) => key % count)),
    projection,
  };
}
