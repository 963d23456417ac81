// What is drawn of a plan in a view: as much as the screen can tell apart, however much the plan holds.
import { runSync, type Task } from '../../common/scheduler.js';
import { arc, CURVATURE, type LatLng, STAR_CURVATURE } from '../geometry/arcs.js';
import { type Box, WORLD_SIZE } from '../geometry/projection.js';
import { boundsOf, fitBounds, type Viewport } from '../geometry/viewport.js';
import { clusterPoints } from './clusters.js';
import { bundleEdges, type EdgeBundles } from './edge-bundles.js';
import type { Graph } from './graph.js';
import { clustersAtZoom } from './zoom-levels.js';

export interface Line {
  /** The points it joins, the lower index first. */
  ends: readonly [number, number];
  /** How many arms it stands for. */
  count: number;
  /** Pieces of x, y, x, y… in the plane. */
  pieces: readonly (readonly number[])[];
  /** What holds them all: whoever looks for a line passes over those that are elsewhere. */
  bounds: Box;
}

export interface VisibleGraph {
  /** The points drawn, each standing for all that are gathered in it, the most telling first. */
  nodes: readonly number[];
  /** For each point the node it is gathered in. */
  nodeOf: Uint32Array;
  /** For each node how many territories it stands for; 0 for a joint alone. */
  sizes: Uint32Array;
  lines: readonly Line[];
  /** For each arm its line, or −1 where both its ends are in one node. */
  lineOf: Int32Array;
}

/** Few lines between the same two places are fanned out, one beside the other, where there are few in all. */
const FAN = 4;
const FEW = 80;
/** What one line of a fan bows more than the next. */
const SPREAD = 0.5;
/** Beyond the sides of the view, a tenth of the world is one place: where a line comes from is seen, not how many towns there are. */
const OUT_OF_SIGHT = 20;

export const buildVisibleGraphSync = (plan: Graph, view: Viewport): VisibleGraph =>
  runSync(buildVisibleGraph(plan, view));

export function* buildVisibleGraph(plan: Graph, view: Viewport): Task<VisibleGraph> {
  const { xy, order, marks } = plan;
  const { left, top, scale, width, height } = view;
  const near = yield* clustersAtZoom(plan, Math.round(Math.log2(Math.min(32, 4 + marks.length / 12) / scale)));
  const of = near.clusterOf.slice();
  yield;
  // wherever one looks at this octave these are the same, and far fewer than 100,000 arms
  const bundles = (near.bundles ??= bundleEdges(plan.edges, near.clusterOf));
  yield;
  // beyond each side and each corner apart: a line that leads there keeps its way, and so does one that crosses the view
  const apart = xy.map((v, i) => {
    const on = v * scale - (i % 2 ? top : left);
    return on < 0 ? v - WORLD_SIZE : on > (i % 2 ? height : width) ? v + WORLD_SIZE : v;
  });
  const unseen = near.points.filter(
    (i) => of[i] === i && (xy[2 * i] !== apart[2 * i] || xy[2 * i + 1] !== apart[2 * i + 1]),
  );
  clusterPoints(apart, unseen, OUT_OF_SIGHT, of);
  // what was gathered in one of them follows it
  near.clusterOf.forEach((node, point) => {
    of[point] = of[node] as number;
  });

  const sizes = new Uint32Array(of.length);
  for (let i = 0; i < marks.length; i++) (sizes[of[i] as number] as number) += 1;
  return { nodes: [...order.filter((point) => of[point] === point)], nodeOf: of, sizes, ...drawn(plan, bundles, of) };
}

/** The arms between the same two nodes, as one line or a small fan. */
function drawn(
  { edges, positions, marks, projection }: Graph,
  bundles: EdgeBundles,
  of: Uint32Array,
): Pick<VisibleGraph, 'lines' | 'lineOf'> {
  const { ends, counts, bundleOf } = bundleEdges(bundles.ends, of, bundles.counts);
  const lines: Line[] = [];
  const draw = (bundle: number, count: number, spread: number): number => {
    const [a, b] = [ends[2 * bundle], ends[2 * bundle + 1]] as [number, number];
    const bow = marks[a] && marks[b] ? CURVATURE : STAR_CURVATURE;
    const pieces = arc(positions[a] as LatLng, positions[b] as LatLng, bow * (1 + spread), projection);
    return lines.push({ ends: [a, b], count, pieces, bounds: boundsOf(pieces.flat()) }) - 1;
  };
  const few = edges.length / 2 <= FEW;
  const lineOfBundle = counts.map((count, bundle) => (few && count <= FAN ? -1 : draw(bundle, count, 0)));
  const fanned = counts.map(() => 0);
  const lineOf = bundles.bundleOf.map((of) => {
    const bundle = bundleOf[of] ?? -1;
    if (bundle < 0) return -1;
    const line = lineOfBundle[bundle] as number;
    return line < 0
      ? draw(bundle, 1, SPREAD * ((fanned[bundle] as number)++ - ((counts[bundle] as number) - 1) / 2))
      : line;
  });
  return { lines, lineOf };
}

/** The view that holds the whole plan. */
export const fitGraphSync = (plan: Graph, width: number, height: number): Viewport =>
  runSync(fitGraph(plan, width, height));

export function* fitGraph(plan: Graph, width: number, height: number): Task<Viewport> {
  const { xy, marks, projection } = plan;
  const { lines } = yield* buildVisibleGraph(plan, fitBounds([], width, height));
  function* points(): Generator<number> {
    yield* xy.subarray(0, 2 * marks.length);
    // a line cut by the edge of the map would ask for the whole world, and its ends are there already
    for (const { pieces, bounds } of lines) if (pieces.length === 1) yield* bounds;
  }
  return fitBounds(points(), width, height, undefined, projection.bounds);
}
