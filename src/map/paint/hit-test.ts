// Hit test: which mark, line or country is under the pointer.
import { memoize } from '../../common/memoize.js';
import type { Link, Mark } from '../../view/models/map-scene.js';
import type { Line, VisibleGraph } from '../graph/visible-graph.js';
import { PATH_SCALE } from '../outline/svg-paths.js';
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import type { Snapshot } from './paint-context.js';

/** A territory or a pairing; or several that are drawn as one. */
export type Hit = { kind: 'mark' | 'link'; id: string } | { kind: 'marks' | 'links'; ids: readonly string[] };

type Target = Pick<Snapshot, 'graph' | 'visibleGraph' | 'basemap' | 'viewport'>;

/** Half the width of a fingertip, which covers about 24 CSS pixels. */
const HIT_RADIUS_PX = 12;

/** Serves `isPointInPath()` only: it is never drawn on. */
const pathContext = document.createElement('canvas').getContext('2d');

/**
 * Hits of a visible graph by `kind` and index, so that the same object is returned as long as the pointer stays on it.
 */
const hitCache = memoize((_: VisibleGraph) => new Map<string, Hit>());

function cachedHit(visibleGraph: VisibleGraph, kind: 'mark' | 'link', index: number, idsOf: () => string[]): Hit {
  const hits = hitCache(visibleGraph);
  const key = kind + index;
  let hit = hits.get(key);
  if (!hit) {
    const ids = idsOf();
    hit = ids.length === 1 ? { kind, id: ids[0] as string } : { kind: `${kind}s`, ids };
    hits.set(key, hit);
  }
  return hit;
}

function distanceToSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/**
 * Returns the node whose mark is under x, y (in the plane), or undefined. Distances are compared as shares of each
 * mark's radius.
 */
function nearestNode({ graph, visibleGraph, basemap, viewport }: Target, x: number, y: number): number | undefined {
  const { marks, xy } = graph;
  const { scale } = viewport;
  let nearest: number | undefined;
  let shortest = 1;
  for (const node of visibleGraph.nodes) {
    const mark = marks[node];
    if (!mark) continue;
    const discRadius = countryShapeOf(mark, basemap, scale) ? 0 : uncertaintyRadius(mark, scale);
    const radius = Math.max(HIT_RADIUS_PX, discRadius, markRadius(mark, visibleGraph.sizes[node] as number, 1)) / scale;
    const distance = Math.hypot(x - (xy[2 * node] as number), y - (xy[2 * node + 1] as number)) / radius;
    if (distance >= shortest) continue;
    shortest = distance;
    nearest = node;
  }
  return nearest;
}

/** Returns the index of the nearest line within `radius` of x, y (in the plane), or −1. */
function nearestLine(lines: readonly Line[], x: number, y: number, radius: number): number {
  let nearest = -1;
  let shortest = radius;
  lines.forEach(({ pieces, bounds: [west, north, east, south] }, index) => {
    if (x < west - shortest || x > east + shortest || y < north - shortest || y > south + shortest) return;
    for (const piece of pieces) {
      for (let i = 2; i < piece.length; i += 2) {
        const distance = distanceToSegment(
          x,
          y,
          piece[i - 2] as number,
          piece[i - 1] as number,
          piece[i] as number,
          piece[i + 1] as number,
        );
        if (distance >= shortest) continue;
        shortest = distance;
        nearest = index;
      }
    }
  });
  return nearest;
}

/** Returns the node of a country whose land contains x, y (in the plane), or undefined. */
function countryAt({ graph, visibleGraph, basemap, viewport }: Target, x: number, y: number): number | undefined {
  const { scale, width, height } = viewport;
  return visibleGraph.nodes.find((node) => {
    const country = countryShapeOf(graph.marks[node], basemap, scale);
    // Ignores a land that fills the viewport: that is where the visitor is, not what they point at.
    if (!country || country.largestArea * scale * scale > (width * height) / 2) return false;
    return pathContext?.isPointInPath(new Path2D(country.d), x * PATH_SCALE, y * PATH_SCALE);
  });
}

/** Returns the ids of the links that a line stands for. */
function linksOfLine({ graph: { links, linkOfEdge }, visibleGraph: { lineOf } }: Target, line: number): string[] {
  const ids: string[] = [];
  let previous = -1;
  for (let edge = 0; edge < linkOfEdge.length; edge++) {
    const link = linkOfEdge[edge] as number;
    // The edges of a link follow one another.
    if (lineOf[edge] !== line || link === previous) continue;
    ids.push((links[link] as Link).id);
    previous = link;
  }
  return ids;
}

/** Returns what is at x, y (CSS pixels on the canvas): the nearest mark, else the nearest line, else the country. */
export function hitTest(target: Target, x: number, y: number): Hit | undefined {
  const { graph, visibleGraph, viewport } = target;
  const { left, top, scale } = viewport;
  const [planeX, planeY] = [(x + left) / scale, (y + top) / scale];
  const node = nearestNode(target, planeX, planeY);
  if (node !== undefined)
    return cachedHit(visibleGraph, 'mark', node, () =>
      graph.marks.filter((_, mark) => visibleGraph.nodeOf[mark] === node).map(({ id }) => id),
    );
  const line = nearestLine(visibleGraph.lines, planeX, planeY, HIT_RADIUS_PX / scale);
  if (line >= 0) return cachedHit(visibleGraph, 'link', line, () => linksOfLine(target, line));
  const country = countryAt(target, planeX, planeY);
  if (country === undefined) return undefined;
  return cachedHit(visibleGraph, 'mark', country, () => [(graph.marks[country] as Mark).id]);
}
