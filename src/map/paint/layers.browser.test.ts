import { expect } from '@open-wc/testing';
import { COMASAGUA, MONTAUBAN, PALETTE } from '../../../test/helpers/map-fixtures.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { Layers } from './layers.js';
import type { Snapshot } from './paint-context.js';

const GRAPH = buildGraphSync({ marks: [MONTAUBAN, COMASAGUA], links: [{ id: 'p', marks: [0, 1] }] });

function snapshot(sea: string, width = 300, height = 200, ratio = 1): Snapshot {
  const viewport = fitGraphSync(GRAPH, width, height);
  return {
    basemap: coarseBasemap(),
    graph: GRAPH,
    visibleGraph: buildVisibleGraphSync(GRAPH, viewport),
    viewport,
    palette: { ...PALETTE, sea },
    ratio,
    overscan: [0, 0],
  };
}

describe('Layers', () => {
  let layers: Layers;
  beforeEach(() => (layers = new Layers(document.createElement('div'))));

  const isPainted = (layer: HTMLElement | SVGElement) => {
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

  it('paints each layer in a task of its own, or all at once with `sync`', async () => {
    const done = layers.paint(snapshot('#0000ff'));
    expect(layers.elements.map(isPainted)).deep.equal([false, false, false]);
    await done;
    expect(layers.elements.map(isPainted).slice(0, 2)).deep.equal([true, true]);
    const printed = new Layers(document.createElement('div'));
    printed.highlight(['p']);
    void printed.paint(snapshot('#0000ff'), undefined, true);
    expect(printed.elements.map(isPainted)).deep.equal([true, true, true]);
  });

  it('positions each layer, the highlight without the overscan', async () => {
    const positioned: unknown[] = [];
    layers.highlight(['p']);
    const withOverscan = { ...snapshot('#0000ff'), overscan: [30, 20] as const };
    await layers.paint(withOverscan, (layer, { left, width }) =>
      positioned.push([layer, left - withOverscan.viewport.left, width]),
    );
    const [basemap, network, highlight] = layers.elements;
    expect(positioned).deep.equal([
      [basemap, 0, 300],
      [network, 0, 300],
      [highlight, 30, 240],
    ]);
  });

  it('ends an older paint when a newer one begins', async () => {
    const positioned: string[] = [];
    const older = layers.paint(snapshot('#0000ff', 300, 200), () => positioned.push('older'));
    const newer = layers.paint(snapshot('#00ffff', 400, 100), () => positioned.push('newer'));
    await Promise.all([older, newer]);
    expect(positioned).deep.equal(['newer', 'newer']);
    const [basemap, { width, height }] = layers.elements;
    expect(getComputedStyle(document.body.appendChild(basemap)).backgroundColor).equal('rgb(0, 255, 255)');
    basemap.remove();
    expect([width, height]).deep.equal([400, 100]);
  });

  it('ends a paint under way on cancel()', async () => {
    const done = layers.paint(snapshot('#0000ff'));
    layers.cancel();
    await done;
    expect(layers.elements.map(isPainted)).deep.equal([false, false, false]);
  });

  it('hides the highlight canvas when nothing is highlighted, and dims the network when something is', async () => {
    const [basemap, network, highlight] = layers.elements;
    await layers.paint(snapshot('#0000ff'));
    expect([highlight.hidden, isPainted(highlight), network.style.opacity]).deep.equal([true, false, '']);
    layers.highlight(['montauban']);
    expect([highlight.hidden, isPainted(highlight)]).deep.equal([false, true]);
    expect(Number(network.style.opacity)).within(0.1, 0.5);
    expect(basemap.style.opacity).equal('');
    layers.highlight(['nobody']);
    expect([highlight.hidden, network.style.opacity]).deep.equal([true, '']);
  });

  it('keeps the highlight through the next paint', async () => {
    const highlight = layers.elements[2];
    layers.highlight(['p']);
    await layers.paint(snapshot('#0000ff'));
    await layers.paint(snapshot('#0000ff', 400, 300));
    expect([highlight.hidden, highlight.width, highlight.height, isPainted(highlight)]).deep.equal([
      false,
      400,
      300,
      true,
    ]);
  });

  it('gives bitmaps the pixels of the screen, in boxes of the size of the map', async () => {
    await layers.paint(snapshot('#0000ff', 301, 200, 1.5));
    const [basemap, { width, height, style }] = layers.elements;
    expect([width, height, style.width, style.height]).deep.equal([452, 300, '301px', '200px']);
    expect([basemap.style.width, basemap.style.height]).deep.equal(['301px', '200px']);
  });

  it('transforms all layers together', () => {
    layers.transform(10, -20, 2);
    for (const { style } of layers.elements) {
      expect(style.transform).equal('translate(10px, -20px) scale(2)');
      expect(style.transformOrigin).match(/^0(px)? 0(px)?/);
    }
  });

  it('frees the bitmaps on clear(), and ends a paint under way', async () => {
    const done = layers.paint(snapshot('#0000ff'));
    layers.clear();
    await done;
    const [basemap, network, highlight] = layers.elements;
    expect([network, highlight].map(({ width, height }) => width + height)).deep.equal([0, 0]);
    expect([basemap, network, highlight].map(({ style }) => style.display)).deep.equal(['none', 'none', 'none']);
  });
});
