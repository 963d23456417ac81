// What stands out of a picture: under the pointer, in focus, or chosen.
import type { Link } from '../../view/models/map-scene.js';
import type { Graph } from '../graph/graph.js';
import type { Line } from '../graph/visible-graph.js';
import { PATH_SCALE } from '../outline/svg-paths.js';
import { paintLabels } from './labels.js';
import { paintLines } from './lines.js';
import { countryShapeOf } from './mark-size.js';
import { paintMarks } from './marks.js';
import { createPaintContext, labelGrid, reserveLines } from './network-layer.js';
import type { PaintContext, Snapshot } from './paint-context.js';

/** Nodes and lines of a picture. */
interface Highlight {
  nodes: readonly number[];
  lines: readonly Line[];
}

/** Where the records of these ids are: what was picked names them in their own order, and one walk finds it, unless all are to be looked up. */
function indexesOfIds(records: readonly { id: string }[], ids: readonly string[], all?: Set<string>): number[] {
  const found: number[] = [];
  for (let i = 0; i < records.length; i++) {
    const { id } = records[i] as { id: string };
    if (all ? all.has(id) : id === ids[found.length]) found.push(i);
  }
  return found;
}

/** The points and arms that ids of marks and links name: a pairing with its ends, a territory with its pairings and theirs, unless `alone`. */
export function relatedTo(
  { marks, links, edges, linkOfEdge, positions }: Graph,
  ids: readonly string[],
  alone = false,
): { points: number[]; arms: number[] } {
  const found = { points: [] as number[], arms: [] as number[] };
  if (!ids.length) return found;
  let ends = indexesOfIds(marks, ids);
  let own: number[] = [];
  // where all the ids are those of territories, no pairing is asked for its name
  if (ends.length < ids.length && (own = indexesOfIds(links, ids)).length < ids.length) {
    // 100,000 looked up take 30 ms of a cheap phone
    const all = new Set(ids);
    ends = indexesOfIds(marks, ids, all);
    own = indexesOfIds(links, ids, all);
  }
  const points = new Uint8Array(positions.length);
  const lit = new Uint8Array(links.length);
  for (const end of ends) points[end] = 1;
  // all of a pairing, whichever of its territories is asked for: by the arms, as 100,000 links are slow to look into
  if (ends.length && !alone)
    for (let i = 0; i < edges.length; i++) if (points[edges[i] as number]) lit[linkOfEdge[i >> 1] as number] = 1;
  for (const link of own) {
    lit[link] = 1;
    for (const end of (links[link] as Link).marks) points[end] = 1;
  }
  for (let arm = 0; arm < linkOfEdge.length; arm++) {
    if (!lit[linkOfEdge[arm] as number]) continue;
    found.arms.push(arm);
    points[edges[2 * arm] as number] = points[edges[2 * arm + 1] as number] = 1;
  }
  for (let point = 0; point < marks.length; point++) if (points[point]) found.points.push(point);
  return found;
}

/** What stands out of a picture for these ids, if anything does. */
export function highlightOf(
  { graph, visibleGraph: { nodeOf, lines, lineOf } }: Snapshot,
  ids: readonly string[],
): Highlight | undefined {
  const { points, arms } = relatedTo(graph, ids);
  if (!points.length) return undefined;
  const lit = new Uint8Array(lines.length);
  for (const arm of arms) if ((lineOf[arm] as number) >= 0) lit[lineOf[arm] as number] = 1;
  return {
    nodes: [...new Set(points.map((point) => nodeOf[point] as number))],
    lines: lines.filter((_, line) => lit[line]),
  };
}

export function paintHighlight(context: CanvasRenderingContext2D, sight: Snapshot, { nodes, lines }: Highlight): void {
  const { frame, plane } = createPaintContext(context, sight);
  plane(() => {
    paintLands(frame, nodes);
    paintLines(frame, lines, true);
  });
  labelGrid.clear(sight.viewport.width, sight.viewport.height, sight.overscan);
  reserveLines(frame, lines);
  paintMarks(frame, nodes, labelGrid, true);
  paintLabels(frame, nodes, labelGrid, true);
}

/** The land of the territories that are known as a country. */
function paintLands({ ctx, basemap, palette, graph, viewport }: PaintContext, nodes: readonly number[]): void {
  ctx.save();
  ctx.scale(1 / PATH_SCALE, 1 / PATH_SCALE);
  ctx.globalAlpha = 0.25;
  ctx.fillStyle = palette.mark;
  const lands = new Set(nodes.map((i) => countryShapeOf(graph.marks[i], basemap, viewport.scale)?.d));
  for (const land of lands) if (land) ctx.fill(new Path2D(land));
  ctx.restore();
}
