// Labels beside their marks. Placement is greedy: the most important label comes first, and one that finds no free
// space is left out.
import type { Line } from '../graph/visible-graph.js';
import { placeLabel } from './label-grid.js';
import { countryShapeOf, markRadius, uncertaintyRadius } from './mark-size.js';
import { type PaintContext, toCanvas } from './paint-context.js';

const FONT_SIZE_PX = 12.5;
const LINE_HEIGHT_PX = FONT_SIZE_PX * 1.2;
const MAX_CHARS = 32;

/** A node of more territories than this bears no territory's name. */
const MAX_NAMED_SIZE = 12;

/** Marks where lines pass, so that labels avoid them if they can. */
export function reserveLines(
  { viewport: { left, top, scale }, labelGrid }: PaintContext,
  lines: readonly Line[],
): void {
  for (const { pieces } of lines)
    for (const piece of pieces)
      for (let i = 2; i < piece.length; i += 2)
        labelGrid.markLine(
          (piece[i - 2] as number) * scale - left,
          (piece[i - 1] as number) * scale - top,
          (piece[i] as number) * scale - left,
          (piece[i + 1] as number) * scale - top,
        );
}

/**
 * Shortens a long name, and isolates it (U+2068 … U+2069), so that an Arabic one does not reorder what surrounds it.
 */
function shortenLabel(name: string): string {
  // Cuts first by code units, because a name may have 100,000 of them.
  const chars = [...name.slice(0, 4 * MAX_CHARS)];
  return `\u2068${chars.length > MAX_CHARS ? `${chars.slice(0, MAX_CHARS - 1).join('')}…` : name}\u2069`;
}

/**
 * Returns, by node, the country whose marks are all in that node, and alone there: its name says more than that of one
 * town.
 */
function countriesOfNodes({ graph: { marks }, visibleGraph: { nodeOf } }: PaintContext): (string | undefined)[] {
  const MIXED = '';
  const SEVERAL_NODES = -1;
  const nodeOfCountry = new Map<string, number>();
  const countryOfNode: (string | undefined)[] = [];
  marks.forEach(({ country = '', countryName = '' }, mark) => {
    const node = nodeOf[mark] as number;
    nodeOfCountry.set(country, (nodeOfCountry.get(country) ?? node) === node ? node : SEVERAL_NODES);
    countryOfNode[node] = (countryOfNode[node] ?? countryName) === countryName ? countryName : MIXED;
  });
  const countries: (string | undefined)[] = [];
  for (const node of nodeOfCountry.values()) if (node !== SEVERAL_NODES) countries[node] = countryOfNode[node];
  return countries;
}

/** Labels these nodes, the first of them with the best choice of places; programme areas only if highlighted. */
export function paintLabels(context: PaintContext, nodes: readonly number[]): void {
  const { ctx, basemap, palette, graph, visibleGraph, viewport, capacity, highlighted, labelGrid } = context;
  const { scale, width, height } = viewport;
  ctx.lineJoin = 'round';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = palette.text;
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3;
  ctx.globalAlpha = 1;
  const countries = countriesOfNodes(context);
  for (const node of nodes) {
    const mark = graph.marks[node];
    if (!mark || (mark.isArea && !highlighted)) continue;
    const size = visibleGraph.sizes[node] as number;
    const name = size > 1 ? countries[node] || (size > MAX_NAMED_SIZE ? '' : `${mark.name}…`) : mark.name;
    if (!name) continue;
    const [x, y] = toCanvas(context, node);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    ctx.font = `${mark.isPaired ? 600 : 400} ${FONT_SIZE_PX}px ${palette.font}`;
    const label = shortenLabel(name);
    const labelWidth = ctx.measureText(label).width;
    const countryWidth = Math.sqrt(countryShapeOf(mark, basemap, scale)?.largestArea ?? 0) * scale;
    const radius = Math.max(
      markRadius(mark, size, capacity / nodes.length),
      size > 1 ? 0 : uncertaintyRadius(mark, scale),
    );
    const gap = countryWidth ? Math.min(countryWidth * 0.6, 30) : radius + 5;
    // Centres the label on its country only if the label leaves enough of the land to see.
    const centred = !mark.isPaired && countryWidth > labelWidth / 2;
    const centre = placeLabel(labelGrid, x, y, labelWidth, LINE_HEIGHT_PX, gap, centred);
    if (!centre) continue;
    ctx.strokeText(label, ...centre);
    ctx.fillText(label, ...centre);
  }
}
