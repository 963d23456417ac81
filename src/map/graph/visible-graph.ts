// The part of a graph that a viewport shows, simplified to what the screen can show apart, however large the graph is.
import { memoize } from '../../common/memoize.js';
import { runSync, type Task } from '../../common/scheduler.js';
import { arc, CURVATURE, type LatLng, STAR_CURVATURE } from '../geometry/arcs.js';
import { type Box, WORLD_SIZE } from '../geometry/projection.js';
import { boundsOf, fitBounds, type Viewport } from '../geometry/viewport.js';
import { clusterPoints } from './clusters.js';
import { bundleEdges, type EdgeBundles } from './edge-bundles.js';
import type { Graph } from './graph.js';
import { type ClusterLevel, clustersAtZoom } from './zoom-levels.js';

export interface Line {
  /** The points it joins, the lower index first. */
  ends: readonly [number, number];
  /** How many edges it stands for. */
  count: number;
  /** Pieces of x, y, x, y… in the plane: two if it crosses the antimeridian. */
  pieces: readonly (readonly number[])[];
  /** The box of all pieces, for a quick rejection in the hit test. */
  bounds: Box;
}

export interface VisibleGraph {
  /** The points drawn, the most important first. Each stands for all points of its cluster. */
  nodes: readonly number[];
  /** For each point its node. */
  nodeOf: Uint32Array;
  /** For each node how many territories it stands for; 0 for a hub alone. */
  sizes: Uint32Array;
  lines: readonly Line[];
  /** For each edge its line, or −1 if both its ends are in one node. */
  lineOf: Int32Array;
}

/** Edges between the same two nodes that are fanned out, one line each. */
const MAX_FAN = 4;
/** Edges of a graph up to which there are fans at all. */
const MAX_FANNED = 80;
/** How much more each line of a fan curves than the one before, as a share of its curvature. */
const FAN_STEP = 0.5;
/** Clustering radius out of sight, in units of the plane: one sees where a line leads, not how many towns there are. */
const OFFSCREEN_RADIUS = 20;

/**
 * Returns the edges of a graph bundled at one zoom level. They are far fewer than 100,000, and the same wherever the
 * viewport is.
 */
const bundlesOf = memoize((level: ClusterLevel, graph: Graph) => bundleEdges(graph.edges, level.clusterOf));

export const buildVisibleGraphSync = (graph: Graph, viewport: Viewport): VisibleGraph =>
  runSync(buildVisibleGraph(graph, viewport));

export function* buildVisibleGraph(graph: Graph, viewport: Viewport): Task<VisibleGraph> {
  const { xy, order, marks } = graph;
  const { left, top, scale, width, height } = viewport;
  const radiusPx = Math.min(32, 4 + marks.length / 12);
  const level = yield* clustersAtZoom(graph, Math.round(Math.log2(radiusPx / scale)));
  yield;
  const bundles = bundlesOf(level, graph);
  yield;
  // Moves the points beyond each side a world away, so that clusters do not span two sides or a corner: a line then
  // keeps its direction, and one that crosses the viewport keeps crossing it.
  const shifted = xy.map((value, i) => {
    const position = value * scale - (i % 2 ? top : left);
    if (position < 0) return value - WORLD_SIZE;
    return position > (i % 2 ? height : width) ? value + WORLD_SIZE : value;
  });
  const isOffscreen = (point: number) =>
    xy[2 * point] !== shifted[2 * point] || xy[2 * point + 1] !== shifted[2 * point + 1];
  const offscreen = level.points.filter((point) => level.clusterOf[point] === point && isOffscreen(point));
  const offscreenClusterOf = clusterPoints(shifted, offscreen, OFFSCREEN_RADIUS);
  const nodeOf = level.clusterOf.map((centre) => offscreenClusterOf[centre] as number);

  const sizes = new Uint32Array(nodeOf.length);
  for (let i = 0; i < marks.length; i++) (sizes[nodeOf[i] as number] as number) += 1;
  return {
    nodes: [...order.filter((point) => nodeOf[point] === point)],
    nodeOf,
    sizes,
    ...buildLines(graph, bundles, nodeOf),
  };
}

/** Builds one line for the edges between the same two nodes, or a small fan of lines. */
function buildLines(
  { edges, positions, marks, projection }: Graph,
  bundles: EdgeBundles,
  nodeOf: Uint32Array,
): Pick<VisibleGraph, 'lines' | 'lineOf'> {
  // Bundles the bundles, because the clusters out of sight have joined some of their ends.
  const { ends, counts, bundleOf } = bundleEdges(bundles.ends, nodeOf, bundles.counts);
  const lines: Line[] = [];
  const addLine = (bundle: number, count: number, bend: number): number => {
    const [a, b] = [ends[2 * bundle], ends[2 * bundle + 1]] as [number, number];
    const curvature = marks[a] && marks[b] ? CURVATURE : STAR_CURVATURE;
    const pieces = arc(positions[a] as LatLng, positions[b] as LatLng, curvature * (1 + bend), projection);
    return lines.push({ ends: [a, b], count, pieces, bounds: boundsOf(pieces.flat()) }) - 1;
  };
  const hasFans = edges.length / 2 <= MAX_FANNED;
  const lineOfBundle = counts.map((count, bundle) => (hasFans && count <= MAX_FAN ? -1 : addLine(bundle, count, 0)));
  const fannedOut = counts.map(() => 0);
  const lineOf = bundles.bundleOf.map((inner) => {
    const bundle = bundleOf[inner] ?? -1;
    if (bundle < 0) return -1;
    const line = lineOfBundle[bundle] as number;
    if (line >= 0) return line;
    const middle = ((counts[bundle] as number) - 1) / 2;
    return addLine(bundle, 1, FAN_STEP * ((fannedOut[bundle] as number)++ - middle));
  });
  return { lines, lineOf };
}

export const fitGraphSync = (graph: Graph, width: number, height: number): Viewport =>
  runSync(fitGraph(graph, width, height));

/** Returns the viewport that shows a whole graph, the bends of its lines included. */
export function* fitGraph(graph: Graph, width: number, height: number): Task<Viewport> {
  const { xy, marks, projection } = graph;
  const { lines } = yield* buildVisibleGraph(graph, fitBounds([], width, height));
  function* points(): Generator<number> {
    yield* xy.subarray(0, 2 * marks.length);
    // Leaves out a line that crosses the antimeridian: it would ask for the whole world, and its ends are there
    // already.
    for (const { pieces, bounds } of lines) if (pieces.length === 1) yield* bounds;
  }
  return fitBounds(points(), width, height, undefined, projection.bounds);
}
