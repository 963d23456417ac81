import { expect } from '@open-wc/testing';
import type { Mark } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync } from '../graph/visible-graph.js';
import { paintLines } from './lines.js';
import type { PaintContext } from './paint-context.js';

const COUNTS = [1, 4, 9, 16, 100];

/** Each stroke of these lines: its width in pixels, how strong it is, and its colour. */
function strokes(counts: readonly number[], { seen = 1, lit = false, few = 1000 } = {}) {
  const marks: Mark[] = counts.flatMap((_, i) =>
    [-60 + i / 2, 60].map((lat, k) => ({ id: `${i}${k}`, name: '', lat, lon: i, precision: 'exact', isPaired: true })),
  );
  const planned = buildGraphSync({ marks, links: [] });
  const view = { left: 0, top: 0, scale: 4, width: 1024 * seen, height: 1024 };
  const drawn = buildVisibleGraphSync(planned, view);
  const painted: { pixels: number; alpha: number; colour: string }[] = [];
  const context = {
    globalAlpha: 1,
    strokeStyle: '',
    lineWidth: 1,
    stroke() {
      painted.push({ pixels: this.lineWidth * view.scale, alpha: this.globalAlpha, colour: this.strokeStyle });
    },
  };
  const frame = {
    ctx: context,
    graph: planned,
    visibleGraph: drawn,
    viewport: view,
    palette: { link: 'link', halo: 'halo' },
    ratio: 1,
    overscan: [0, 0],
    capacity: few,
  };
  const lines = counts.map((count, i) => ({
    ends: [2 * i, 2 * i + 1] as const,
    count,
    pieces: [[0, 0, 1, 1, 2, 2]],
    bounds: [0, 0, 2, 2] as const,
  }));
  paintLines(frame as unknown as PaintContext, lines as never, lit);
  return painted;
}
const coloured = (painted: ReturnType<typeof strokes>) => painted.filter(({ colour }) => colour === 'link');
const widths = (painted: ReturnType<typeof strokes>) =>
  coloured(painted).map(({ pixels }) => Number(pixels.toFixed(3)));

describe('the lines between territories', () => {
  it('are the wider, the more pairings they stand for, the widest on top', () => {
    const found = widths(strokes(COUNTS));
    expect(found).to.have.length(COUNTS.length);
    expect(found).deep.equal([...found].sort((a, b) => a - b));
    expect(new Set(found).size).equal(COUNTS.length);
    expect(found.at(-1)).equal(8);
  });

  it('grow with the square root: four times as many pairings are twice as much wider', () => {
    const [few, more, many] = widths(strokes([4, 16, 64, 100])) as [number, number, number];
    expect((many - more) / (more - few)).closeTo(2, 0.001);
  });

  it('are all alike where each stands for one pairing, with a rim to be seen on any land', () => {
    const painted = strokes([1, 1, 1]);
    expect(widths(painted)).deep.equal([1.75]);
    expect(painted.map(({ colour }) => colour)).deep.equal(['halo', 'link']);
  });

  it('are lighter the more there are', () => {
    const alpha = (count: number) => coloured(strokes(Array(count).fill(1), { few: 10 }))[0]?.alpha as number;
    expect(alpha(10)).equal(1);
    expect(alpha(20)).closeTo(Math.sqrt(0.5), 1e-9);
    expect(alpha(40)).closeTo(0.5, 1e-9);
  });

  it('stand out at full strength, however many there are', () => {
    const painted = coloured(strokes(Array(40).fill(1), { few: 10, lit: true }));
    expect(painted.map(({ pixels, alpha }) => [pixels, alpha])).deep.equal([[2.75, 1]]);
  });

  it('are hairlines where they lead out of sight in a crowd, and not where they are few', () => {
    // the places are in the middle of 1,024 pixels: half of that does not show them
    const [hair, ...others] = coloured(strokes(Array(50).fill(1), { seen: 0.4 }));
    expect(hair?.pixels).below(1);
    expect(others).deep.equal([]);
    expect(widths(strokes(Array(40).fill(1), { seen: 0.4 }))).deep.equal([1.75]);
    expect(widths(strokes(Array(50).fill(1)))).deep.equal([1.75]);
  });
});
