// Which points and edges of a graph belong to chosen marks and links: what a hover highlights, and what a map pans to.
import type { Link } from '../../view/models/map-scene.js';
import type { Graph } from './graph.js';

/** Indexes into a graph. */
export interface Related {
  points: number[];
  edges: number[];
}

/**
 * Returns the indexes of `ids` in `records`. Without `lookup`, assumes that `ids` are in the order of `records`, as a
 * hit test names them: one linear scan then finds all. With `lookup`, the set of the ids, any order will do.
 */
function indexesOfIds(
  records: readonly { id: string }[],
  ids: readonly string[],
  lookup?: ReadonlySet<string>,
): number[] {
  const indexes: number[] = [];
  for (let i = 0; i < records.length; i++) {
    const { id } = records[i] as { id: string };
    if (lookup ? lookup.has(id) : id === ids[indexes.length]) indexes.push(i);
  }
  return indexes;
}

/**
 * Returns what belongs to these ids of marks and links: for a link its marks and edges; for a mark also its links and
 * their other marks, unless `alone` is set. Unknown ids are ignored.
 */
export function relatedTo(
  { marks, links, edges, linkOfEdge, positions }: Graph,
  ids: readonly string[],
  alone = false,
): Related {
  const related: Related = { points: [], edges: [] };
  if (!ids.length) return related;
  let markIndexes = indexesOfIds(marks, ids);
  let linkIndexes: number[] = [];
  // Links are scanned only if the marks do not account for all ids
  if (markIndexes.length < ids.length && (linkIndexes = indexesOfIds(links, ids)).length < ids.length) {
    // The slow path: looking up 100,000 ids takes 30 ms on a low-end phone
    const lookup = new Set(ids);
    markIndexes = indexesOfIds(marks, ids, lookup);
    linkIndexes = indexesOfIds(links, ids, lookup);
  }
  const isPoint = new Uint8Array(positions.length);
  const isLink = new Uint8Array(links.length);
  for (const mark of markIndexes) isPoint[mark] = 1;
  // Finds the links of a mark through the edges, because reading 100,000 link objects is slow
  if (markIndexes.length && !alone)
    for (let end = 0; end < edges.length; end++)
      if (isPoint[edges[end] as number]) isLink[linkOfEdge[end >> 1] as number] = 1;
  for (const link of linkIndexes) {
    isLink[link] = 1;
    for (const mark of (links[link] as Link).marks) isPoint[mark] = 1;
  }
  for (let edge = 0; edge < linkOfEdge.length; edge++) {
    if (!isLink[linkOfEdge[edge] as number]) continue;
    related.edges.push(edge);
    isPoint[edges[2 * edge] as number] = isPoint[edges[2 * edge + 1] as number] = 1;
  }
  for (let mark = 0; mark < marks.length; mark++) if (isPoint[mark]) related.points.push(mark);
  return related;
}
