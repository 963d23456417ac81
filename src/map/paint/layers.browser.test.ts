import { expect } from '@open-wc/testing';
import type { Mark } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { Layers } from './layers.js';
import type { Snapshot } from './paint-context.js';
import type { Palette } from './palette.js';

const PALETTE: Palette = {
  sea: '#0000ff',
  land: '#00ff00',
  border: '#008000',
  tint: '#ffff00',
  link: '#ff0000',
  mark: '#ff00ff',
  halo: '#ffffff',
  text: '#000000',
  font: 'sans-serif',
};
const mark = (id: string, lat: number, lon: number): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
});
const PLAN = buildGraphSync({
  marks: [mark('montauban', 44.018, 1.355), mark('comasagua', 13.63, -89.38)],
  links: [{ id: 'p', marks: [0, 1] }],
});

function sight(sea: string, width = 300, height = 200, ratio = 1): Snapshot {
  const view = fitGraphSync(PLAN, width, height);
  return {
    basemap: coarseBasemap(),
    graph: PLAN,
    visibleGraph: buildVisibleGraphSync(PLAN, view),
    viewport: view,
    palette: { ...PALETTE, sea },
    ratio,
    overscan: [0, 0],
  };
}

describe('the layers of a map', () => {
  let layers: Layers;
  beforeEach(() => (layers = new Layers(document.createElement('div'))));

  const painted = (layer: HTMLElement | SVGElement) => {
    if (!(layer instanceof HTMLCanvasElement)) return layer.hasAttribute('viewBox');
    const { width, height } = layer;
    return (
      !!width &&
      !!layer
        .getContext('2d')
        ?.getImageData(0, 0, width, height)
        .data.some((value) => value > 0)
    );
  };

  it('are painted in tasks of their own, or at once for paper', async () => {
    const done = layers.paint(sight('#0000ff'));
    expect(layers.all.map(painted)).deep.equal([false, false, false]);
    await done;
    expect(layers.all.map(painted).slice(0, 2)).deep.equal([true, true]);
    const paper = new Layers(document.createElement('div'));
    paper.highlight(['p']);
    void paper.paint(sight('#0000ff'), undefined, true);
    expect(paper.all.map(painted)).deep.equal([true, true, true]);
  });

  it('are each put in their place, what stands out in what is seen alone', async () => {
    const placed: unknown[] = [];
    layers.highlight(['p']);
    const whole = { ...sight('#0000ff'), overscan: [30, 20] as const };
    await layers.paint(whole, (layer, { left, width }) => placed.push([layer, left - whole.viewport.left, width]));
    const [ground, network, lit] = layers.all;
    expect(placed).deep.equal([
      [ground, 0, 300],
      [network, 0, 300],
      [lit, 30, 240],
    ]);
  });

  it('give way to newer paint, which an older one under way does not paint over', async () => {
    const placed: string[] = [];
    const older = layers.paint(sight('#0000ff', 300, 200), () => placed.push('older'));
    const newer = layers.paint(sight('#00ffff', 400, 100), () => placed.push('newer'));
    await Promise.all([older, newer]);
    expect(placed).deep.equal(['newer', 'newer']);
    const [ground, { width, height }] = layers.all;
    expect(getComputedStyle(document.body.appendChild(ground)).backgroundColor).equal('rgb(0, 255, 255)');
    ground.remove();
    expect([width, height]).deep.equal([400, 100]);
  });

  it('leave what is not painted yet when they are held', async () => {
    const done = layers.paint(sight('#0000ff'));
    layers.cancel();
    await done;
    expect(layers.all.map(painted)).deep.equal([false, false, false]);
  });

  it('hide the third where nothing stands out, and make the rest step back where something does', async () => {
    const [ground, network, lit] = layers.all;
    await layers.paint(sight('#0000ff'));
    expect([lit.hidden, painted(lit), network.style.opacity]).deep.equal([true, false, '']);
    layers.highlight(['montauban']);
    expect([lit.hidden, painted(lit)]).deep.equal([false, true]);
    expect(Number(network.style.opacity)).within(0.1, 0.5);
    expect(ground.style.opacity).equal('');
    layers.highlight(['nobody']);
    expect([lit.hidden, network.style.opacity]).deep.equal([true, '']);
  });

  it('keep what stands out when all is painted anew', async () => {
    const lit = layers.all[2];
    layers.highlight(['p']);
    await layers.paint(sight('#0000ff'));
    await layers.paint(sight('#0000ff', 400, 300));
    expect([lit.hidden, lit.width, lit.height, painted(lit)]).deep.equal([false, 400, 300, true]);
  });

  it('have as many pixels as the screen, in a box of the size of the map', async () => {
    await layers.paint(sight('#0000ff', 301, 200, 1.5));
    const [ground, { width, height, style }] = layers.all;
    expect([width, height, style.width, style.height]).deep.equal([452, 300, '301px', '200px']);
    expect([ground.style.width, ground.style.height]).deep.equal(['301px', '200px']);
  });

  it('are stretched together', () => {
    layers.transform(10, -20, 2);
    for (const { style } of layers.all) {
      expect(style.transform).equal('translate(10px, -20px) scale(2)');
      expect(style.transformOrigin).match(/^0(px)? 0(px)?/);
    }
  });

  it('give their bitmaps back, and paint no more of what was under way', async () => {
    const done = layers.paint(sight('#0000ff'));
    layers.clear();
    await done;
    const [ground, network, lit] = layers.all;
    expect([network, lit].map(({ width, height }) => width + height)).deep.equal([0, 0]);
    expect([ground, network, lit].map(({ style }) => style.display)).deep.equal(['none', 'none', 'none']);
  });
});
