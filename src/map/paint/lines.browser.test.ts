import { expect } from '@open-wc/testing';
import type { Mark } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync } from '../graph/visible-graph.js';
import { paintLines } from './lines.js';
import type { PaintContext } from './paint-context.js';

const COUNTS = [1, 4, 9, 16, 100];

/**
 * Returns each stroke of lines of these counts. `visible` is the share of the world, from its western edge, that is in
 * the viewport.
 */
function strokes(counts: readonly number[], { visible = 1, highlighted = false, capacity = 1000 } = {}) {
  const marks: Mark[] = counts.flatMap((_, i) =>
    [-60 + i / 2, 60].map((lat, k) => ({ id: `${i}${k}`, name: '', lat, lon: i, precision: 'exact', isPaired: true })),
  );
  const graph = buildGraphSync({ marks, links: [] });
  const viewport = { left: 0, top: 0, scale: 4, width: 1024 * visible, height: 1024 };
  const recorded: { widthPx: number; alpha: number; colour: string }[] = [];
  const ctx = {
    globalAlpha: 1,
    strokeStyle: '',
    lineWidth: 1,
    stroke() {
      recorded.push({ widthPx: this.lineWidth * viewport.scale, alpha: this.globalAlpha, colour: this.strokeStyle });
    },
  };
  const context = {
    ctx,
    graph,
    visibleGraph: buildVisibleGraphSync(graph, viewport),
    viewport,
    palette: { link: 'link', halo: 'halo' },
    ratio: 1,
    overscan: [0, 0],
    capacity,
    highlighted,
  };
  const lines = counts.map((count, i) => ({
    ends: [2 * i, 2 * i + 1] as const,
    count,
    pieces: [[0, 0, 1, 1, 2, 2]],
    bounds: [0, 0, 2, 2] as const,
  }));
  paintLines(context as unknown as PaintContext, lines as never);
  return recorded;
}
const withoutHalo = (recorded: ReturnType<typeof strokes>) => recorded.filter(({ colour }) => colour === 'link');
const widths = (recorded: ReturnType<typeof strokes>) =>
  withoutHalo(recorded).map(({ widthPx }) => Number(widthPx.toFixed(3)));

describe('paintLines()', () => {
  it('makes a line wider the more pairings it stands for, the widest on top', () => {
    const actual = widths(strokes(COUNTS));
    expect(actual).to.have.length(COUNTS.length);
    expect(actual).deep.equal([...actual].sort((a, b) => a - b));
    expect(new Set(actual).size).equal(COUNTS.length);
    expect(actual.at(-1)).equal(8);
  });

  it('makes widths grow with the square root: four times as many pairings, twice the extra width', () => {
    const [few, more, many] = widths(strokes([4, 16, 64, 100])) as [number, number, number];
    expect((many - more) / (more - few)).closeTo(2, 0.001);
  });

  it('makes all lines alike if each stands for one pairing, with a halo that sets them off from any land', () => {
    const alike = strokes([1, 1, 1]);
    expect(widths(alike)).deep.equal([1.75]);
    expect(alike.map(({ colour }) => colour)).deep.equal(['halo', 'link']);
  });

  it('makes lines fainter the more there are', () => {
    const alpha = (count: number) => withoutHalo(strokes(Array(count).fill(1), { capacity: 10 }))[0]?.alpha as number;
    expect(alpha(10)).equal(1);
    expect(alpha(20)).closeTo(Math.sqrt(0.5), 1e-9);
    expect(alpha(40)).closeTo(0.5, 1e-9);
  });

  it('paints highlighted lines at full strength, however many there are', () => {
    const highlighted = withoutHalo(strokes(Array(40).fill(1), { capacity: 10, highlighted: true }));
    expect(highlighted.map(({ widthPx, alpha }) => [widthPx, alpha])).deep.equal([[2.75, 1]]);
  });

  it('paints lines that lead out of sight as hairlines if there are many, and not if there are few', () => {
    // the marks are in the middle of 1,024 pixels, and so out of sight in 40 % of that
    const [hairline, ...others] = withoutHalo(strokes(Array(50).fill(1), { visible: 0.4 }));
    expect(hairline?.widthPx).below(1);
    expect(others).deep.equal([]);
    expect(widths(strokes(Array(40).fill(1), { visible: 0.4 }))).deep.equal([1.75]);
    expect(widths(strokes(Array(50).fill(1)))).deep.equal([1.75]);
  });
});
