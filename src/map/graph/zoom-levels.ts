// A plan as each octave of the scale tells it apart: the same wherever one looks, and so set out once for each octave that is looked at.
import type { Task } from '../../common/scheduler.js';
import { clusterPoints } from './clusters.js';
import type { EdgeBundles } from './edge-bundles.js';
import type { Graph } from './graph.js';

export interface ClusterLevel {
  /** Those that are gathered, those that stand for others first: a country is its land, and the area of a programme is ground. */
  points: Uint32Array;
  /** For each point of the plan the one it is gathered in. */
  clusterOf: Uint32Array;
  /** The plan's arms between the same two, once they have been asked for. */
  bundles?: EdgeBundles;
}

/** Places within 2^5, an eighth of the plane, are not one at any scale. */
const FARTHEST = 5;

const known = new WeakMap<Graph, Map<number, ClusterLevel>>();

/** The points that stand for others within 2^`octave` of the plane, and what they stand for. */
export function* clustersAtZoom(plan: Graph, octave: number): Task<ClusterLevel> {
  const octaves = known.get(plan) ?? new Map<number, ClusterLevel>();
  known.set(plan, octaves);
  let found = octaves.get(octave);
  if (!found) {
    const { xy, marks, order } = plan;
    // the farthest first: what stands seen from afar comes before all others from nearer, and so stands there too
    const from =
      octave < FARTHEST
        ? (yield* clustersAtZoom(plan, octave + 1)).points
        : order.filter((i) => marks[i]?.precision !== 'country' && !marks[i]?.isArea);
    yield;
    const clusterOf = order.map((_, i) => i);
    clusterPoints(xy, from, 2 ** octave, clusterOf);
    const points = from.slice();
    let count = 0;
    for (const after of [0, 1])
      for (const point of from) if (after === +(clusterOf[point] !== point || !marks[point])) points[count++] = point;
    octaves.set(octave, (found = { clusterOf, points }));
  }
  return found;
}
