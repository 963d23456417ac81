// Questions about what lies where in a viewport: answered from the graph alone, without Leaflet.
import type { Viewport } from '../geometry/viewport.js';
import type { Graph } from '../graph/graph.js';
import { relatedTo } from '../graph/related.js';

/** Strip along the edges, as a share of the viewport, in which a point counts as out of sight. */
const EDGE = 0.06;

/** Returns x, y, x, y… in the plane of all that `ids` name; with `alone` without the partners of a territory. */
export const pointsOf = (graph: Graph, ids: readonly string[], alone = false): number[] =>
  relatedTo(graph, ids, alone).points.flatMap((i) => [graph.xy[2 * i] as number, graph.xy[2 * i + 1] as number]);

/** Returns the ids of the territories inside the viewport. Areas of programmes are no territories to visit. */
export function visibleIds({ marks, xy }: Graph, { left, top, scale, width, height }: Viewport): string[] {
  const isVisible = (i: number) => {
    const x = (xy[2 * i] as number) * scale - left;
    const y = (xy[2 * i + 1] as number) * scale - top;
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  return marks.filter(({ isArea }, i) => !isArea && isVisible(i)).map(({ id }) => id);
}

/** True when most of the points lie in the right half of the viewport. */
export function isRightOfCentre(points: readonly number[], { left, scale, width }: Viewport): boolean {
  const onTheRight = points.filter((value, i) => i % 2 === 0 && value * scale - left > width / 2);
  // two numbers a point: half of the points are a quarter of the numbers
  return onTheRight.length * 4 > points.length;
}

/** True when every point is well inside the viewport. */
export function areInSight(points: readonly number[], { left, top, scale, width, height }: Viewport): boolean {
  return points.every((value, i) => {
    const [start, size] = i % 2 ? [top, height] : [left, width];
    const position = value * scale - start;
    return position > size * EDGE && position < size * (1 - EDGE);
  });
}
