// Clusters of a graph by zoom level. They are the same wherever the viewport is, and so computed once for each level.
import { memoize } from '../../common/memoize.js';
import type { Task } from '../../common/scheduler.js';
import { clusterPoints } from './clusters.js';
import type { Graph } from './graph.js';

export interface ClusterLevel {
  /**
   * The points that are clustered, cluster centres first. Countries and programme areas are not: they are drawn as
   * land.
   */
  points: Uint32Array;
  /** For each point of the graph its cluster centre. */
  clusterOf: Uint32Array;
}

/** 2^5, an eighth of the plane: no scale shows points that far apart as one. */
const MAX_LOG2_RADIUS = 5;

const levelsOf = memoize((_: Graph) => new Map<number, ClusterLevel>());

/** Returns the clusters of the zoom level at which points within 2^`log2Radius` units of the plane are joined. */
export function* clustersAtZoom(graph: Graph, log2Radius: number): Task<ClusterLevel> {
  const levels = levelsOf(graph);
  let level = levels.get(log2Radius);
  if (!level) {
    const { xy, marks, order } = graph;
    // Begins with the centres of the next level out, so that whatever is a centre seen from afar is one from nearer
    // too.
    const candidates =
      log2Radius < MAX_LOG2_RADIUS
        ? (yield* clustersAtZoom(graph, log2Radius + 1)).points
        : order.filter((point) => marks[point]?.precision !== 'country' && !marks[point]?.isArea);
    yield;
    const clusterOf = clusterPoints(xy, candidates, 2 ** log2Radius);
    // Sorts centres first. A hub counts as none, because no mark is painted there: were it first, a mark could join it
    // and be lost.
    const points = new Uint32Array(candidates.length);
    let length = 0;
    for (const areCentres of [true, false])
      for (const point of candidates)
        if (areCentres === (clusterOf[point] === point && !!marks[point])) points[length++] = point;
    level = { clusterOf, points };
    levels.set(log2Radius, level);
  }
  return level;
}
