// What lies under a finger.
import type { Link, Mark } from '../../view/models/map-scene.js';
import type { VisibleGraph } from '../graph/visible-graph.js';
import { PATH_SCALE } from '../outline/svg-paths.js';
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import type { Snapshot } from './paint-context.js';

/** A territory or a pairing; or several that are drawn as one. */
export type Hit = { kind: 'mark' | 'link'; id: string } | { kind: 'marks' | 'links'; ids: readonly string[] };

/** A finger covers about 24 pixels: that far from its middle still counts. */
const FINGER = 12;

function toSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** What was picked of a picture, by node (its point) and by line (its index, turned over): the same answer as long as the pointer stays on it. */
const picked = new WeakMap<VisibleGraph, Map<number, Hit>>();

function once(picture: VisibleGraph, key: number, kind: 'mark' | 'link', idsOf: () => string[]): Hit {
  const known = picked.get(picture) ?? new Map<number, Hit>();
  picked.set(picture, known);
  let found = known.get(key);
  if (!found) {
    const ids = idsOf();
    found = ids.length === 1 ? { kind, id: ids[0] as string } : { kind: `${kind}s`, ids };
    known.set(key, found);
  }
  return found;
}

/** Only asked what lies in a path. */
const context = document.createElement('canvas').getContext('2d');

/** The mark at x, y (CSS pixels on the canvas), else the line, else the country: the nearest of each kind. */
export function hitTest(
  { graph, visibleGraph, basemap, viewport }: Pick<Snapshot, 'graph' | 'visibleGraph' | 'basemap' | 'viewport'>,
  x: number,
  y: number,
): Hit | undefined {
  const { marks, links, xy, linkOfEdge } = graph;
  const { nodes, nodeOf, sizes, lines, lineOf } = visibleGraph;
  const { scale } = viewport;
  const [px, py] = [(x + viewport.left) / scale, (y + viewport.top) / scale];
  let node: number | undefined;
  // As a share of each mark's own reach.
  let least = 1;
  for (const i of nodes) {
    const mark = marks[i];
    if (!mark) continue;
    const disc = countryShapeOf(mark, basemap, scale) ? 0 : uncertaintyRadius(mark, scale);
    const reach = Math.max(FINGER, disc, markRadius(mark, sizes[i] as number, 1)) / scale;
    const share = Math.hypot(px - (xy[2 * i] as number), py - (xy[2 * i + 1] as number)) / reach;
    if (share >= least) continue;
    least = share;
    node = i;
  }
  if (node !== undefined)
    return once(visibleGraph, node, 'mark', () => marks.filter((_, i) => nodeOf[i] === node).map(({ id }) => id));
  least = FINGER / scale;
  let found = -1;
  lines.forEach(({ pieces, bounds: [west, north, east, south] }, index) => {
    if (px < west - least || px > east + least || py < north - least || py > south + least) return;
    for (const piece of pieces) {
      for (let i = 2; i < piece.length; i += 2) {
        const distance = toSegment(
          px,
          py,
          piece[i - 2] as number,
          piece[i - 1] as number,
          piece[i] as number,
          piece[i + 1] as number,
        );
        if (distance >= least) continue;
        least = distance;
        found = index;
      }
    }
  });
  if (found >= 0)
    return once(visibleGraph, ~found, 'link', () => {
      const ids: string[] = [];
      let last = -1;
      // the arms of one pairing follow each other
      for (let arm = 0; arm < linkOfEdge.length; arm++)
        if (lineOf[arm] === found && linkOfEdge[arm] !== last)
          ids.push((links[(last = linkOfEdge[arm] as number)] as Link).id);
      return ids;
    });
  for (const i of nodes) {
    const area = countryShapeOf(marks[i], basemap, scale);
    // a land that fills the view is where one is, not what one points at
    const fills = area && area.extent * scale * scale > (viewport.width * viewport.height) / 2;
    if (area && !fills && context?.isPointInPath(new Path2D(area.d), px * PATH_SCALE, py * PATH_SCALE))
      return once(visibleGraph, i, 'mark', () => [(marks[i] as Mark).id]);
  }
  return undefined;
}
