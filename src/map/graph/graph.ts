// A scene as a graph in the plane: its points and edges, computed once and read by every viewport.
import { memoize } from '../../common/memoize.js';
import { runSync, type Task } from '../../common/scheduler.js';
import type { Link, Mark, Scene } from '../../view/models/map-scene.js';
import { isSamePoint, type LatLng, sphericalMean } from '../geometry/arcs.js';
import { equalEarth, type Projection } from '../geometry/projection.js';

export interface Graph {
  marks: readonly Mark[];
  links: readonly Link[];
  /** The points: all marks, then the hubs of the stars that links of three or more marks form. */
  positions: readonly LatLng[];
  /** x, y of each point in the plane. */
  xy: Float64Array;
  /**
   * Two points an edge. A link of two marks has one edge; a link of more has one from its hub to each, or from each to
   * each.
   */
  edges: Uint32Array;
  /** The link of each edge. */
  linkOfEdge: Uint32Array;
  /**
   * All points, the most important first: those with many edges before those with few, then programme areas, then hubs.
   */
  order: Uint32Array;
  projection: Projection;
}

/**
 * Number of links up to which a link of three or more marks is drawn as a star. Above it, the hubs would be so many
 * points out at sea or on the ice that mean nothing: such a link then joins each mark to each other, by edges that can
 * be bundled.
 */
const MAX_STARS = 100;

/**
 * Marks of a link that are joined each to each. More are a star in any feed, because n marks have n(n − 1)/2 edges:
 * 6,000 took 6.7 s and 651 MB.
 */
const MAX_COMPLETE = 8;

/** Links between two looks at the clock: looking for each of 100,000 would take 100 ms on a low-end phone. */
const LINKS_PER_STEP = 256;

/** Graphs by scene and projection, so that the live map starts with the graph of the static one. */
const graphsOf = memoize((_: Scene) => new Map<Projection, Graph>());

export const buildGraphSync = (scene: Scene, projection?: Projection): Graph => runSync(buildGraph(scene, projection));

/** Builds the graph of a scene, or returns the one it has built before. */
export function* buildGraph(scene: Scene, projection: Projection = equalEarth): Task<Graph> {
  const graphs = graphsOf(scene);
  let graph = graphs.get(projection);
  if (!graph) {
    const { marks, links } = scene;
    const { positions, edges, linkOfEdge } = yield* connect(scene);
    const xy = new Float64Array(positions.flatMap(({ lat, lon }) => projection.project(lat, lon)));
    const order = rankPoints(marks, edges, positions.length);
    graph = { marks, links, positions, xy, edges, linkOfEdge, order, projection };
    graphs.set(projection, graph);
  }
  return graph;
}

/** Returns the same text for points that `isSamePoint()`: 180° east is 180° west. */
const placeKey = ({ lat, lon }: LatLng): string => `${lat} ${(lon + 540) % 360}`;

function* connect({ marks, links }: Scene): Task<Pick<Graph, 'positions' | 'edges' | 'linkOfEdge'>> {
  const positions: LatLng[] = [...marks];
  const positionOf = (point: number) => positions[point] as LatLng;
  const edges: number[] = [];
  const linkOfEdge: number[] = [];
  for (let link = 0; link < links.length; link++) {
    if (link % LINKS_PER_STEP === 0) yield;
    const ends = (links[link] as Link).marks;
    const a = marks[ends[0] as number];
    const b = marks[ends[1] as number];
    // The fast path of nearly all links: 100,000 of them take a frame or two.
    if (ends.length === 2 && a && b) {
      if (isSamePoint(a, b)) continue;
      edges.push(...ends);
      linkOfEdge.push(link);
      continue;
    }
    const places = new Set<string>();
    const distinct = ends.filter((mark) => places.size < places.add(placeKey(positionOf(mark))).size);
    for (const edge of edgesAmong(distinct)) {
      edges.push(...edge);
      linkOfEdge.push(link);
    }
  }

  /**
   * Returns the edges of a link of these marks, no two of them at the same place; a star adds its hub to the points.
   */
  function edgesAmong(distinct: readonly number[]): (readonly [number, number])[] {
    if (distinct.length < 2) return [];
    if (distinct.length === 2) return [distinct as [number, number]];
    if (links.length > MAX_STARS && distinct.length <= MAX_COMPLETE)
      return distinct.flatMap((from, k) => distinct.slice(k + 1).map((to) => [from, to] as const));
    const centre = sphericalMean(distinct.map(positionOf));
    const hub = positions.push(centre) - 1;
    return distinct.filter((mark) => !isSamePoint(positionOf(mark), centre)).map((mark) => [hub, mark] as const);
  }

  return { positions, edges: Uint32Array.from(edges), linkOfEdge: Uint32Array.from(linkOfEdge) };
}

/** Returns all points, the most important first; points of equal importance in the order of the scene. */
function rankPoints(marks: readonly Mark[], edges: Uint32Array, count: number): Uint32Array {
  const degrees = new Float64Array(count);
  for (const end of edges) (degrees[end] as number) += 1;
  const importance = (point: number): number => {
    const mark = marks[point];
    if (!mark) return -1;
    if (mark.isPaired) return 1 + (degrees[point] as number);
    return mark.isArea ? 0 : 1;
  };
  // Packs importance and index into one number, because sorting numbers without a callback is ten times as fast.
  const keys = new Float64Array(count).map((_, point) => (edges.length + 1 - importance(point)) * count + point);
  return Uint32Array.from(keys.sort().map((key) => key % count));
}
