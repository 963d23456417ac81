import { expect } from '@open-wc/testing';
import type { Mark } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { LabelGrid } from './label-grid.js';
import { paintLabels, placeLabel } from './labels.js';
import type { PaintContext } from './paint-context.js';

function room(width = 400, height = 200) {
  const made = new LabelGrid();
  made.clear(width, height);
  return made;
}

describe('names on the map', () => {
  it('stand to the right of their mark when nothing is in the way', () => {
    const [x, y] = placeLabel(room(), 200, 100, 60, 16, 8, false) as [number, number];
    expect([x, y]).deep.equal([238, 100]);
  });

  it('never cover one another nor a mark', () => {
    const taken = room();
    taken.occupy(204, 92, 260, 108);
    expect(placeLabel(taken, 200, 100, 60, 16, 8, false)).deep.equal([162, 100]);
    expect((placeLabel(taken, 200, 100, 60, 16, 8, false) as number[])[1]).above(108);
  });

  it('go round a line when they can, over it when they must', () => {
    const crossed = room();
    crossed.markLine(230, 20, 230, 180);
    expect(placeLabel(crossed, 200, 100, 60, 16, 8, false)).deep.equal([162, 100]);
    const everywhere = room();
    for (let y = 1; y < 200; y += 4) for (let x = 0; x < 400; x += 200) everywhere.markLine(x, y, x + 200, y);
    expect(placeLabel(everywhere, 200, 100, 60, 16, 8, false)).not.equal(undefined);
  });

  it('are left out rather than cut by the edge of the map', () => {
    expect(placeLabel(room(50, 40), 25, 20, 60, 16, 8, false)).equal(undefined);
    expect((placeLabel(room(), 390, 100, 60, 16, 8, false) as number[])[0]).below(390);
  });

  it('stand on the very spot when the territory is the land around it', () => {
    expect(placeLabel(room(), 200, 100, 60, 16, 8, true)).deep.equal([200, 100]);
  });

  it('find all the room again on the next frame', () => {
    const again = room();
    again.occupy(0, 0, 400, 200);
    expect(placeLabel(again, 200, 100, 60, 16, 8, false)).equal(undefined);
    again.clear(400, 200);
    expect(placeLabel(again, 200, 100, 60, 16, 8, false)).not.equal(undefined);
  });
});

describe('what a node is called', () => {
  const mark = (name: string, lat: number, lon: number, more: Partial<Mark> = {}): Mark => ({
    id: name,
    name,
    lat,
    lon,
    precision: 'municipality',
    country: 'FR',
    countryName: 'France',
    isPaired: true,
    ...more,
  });
  const GERMANY = { country: 'DE', countryName: 'Allemagne' };
  const KEHL = mark('Kehl', 48.57, 7.81, GERMANY);
  const STRASBOURG = mark('Strasbourg', 48.58, 7.75);
  const FAR = mark('Hanoï', 21, 105.8, { country: 'VN', countryName: 'Viêt Nam' });
  const LYON = mark('Lyon', 45.76, 4.84);
  const crowd = (count: number, more: Partial<Mark> = {}) =>
    Array.from({ length: count }, (_, i) => mark(`Bourg ${i}`, 48.5 + i / 1000, 7.7 + i / 1000, more));

  /** The names on a map of these territories, without the marks around what is written. */
  function names(marks: readonly Mark[], lit = false): string[] {
    const planned = buildGraphSync({ marks, links: [] });
    const view = fitGraphSync(planned, 900, 600);
    const drawn = buildVisibleGraphSync(planned, view);
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const written: string[] = [];
    context.fillText = (text) => void written.push(text.replace(/[\u2068\u2069]/g, ''));
    const palette = { text: '#000', halo: '#fff', font: 'sans-serif' };
    const frame = {
      ctx: context,
      basemap: coarseBasemap(),
      graph: planned,
      visibleGraph: drawn,
      viewport: view,
      palette,
      ratio: 1,
      overscan: [0, 0],
      capacity: 100,
    };
    paintLabels(frame as unknown as PaintContext, drawn.nodes, room(900, 600), lit);
    return written;
  }

  it('is the name of its territory, where it is one', () => {
    expect(names([STRASBOURG, FAR]).sort()).deep.equal(['Hanoï', 'Strasbourg']);
  });

  it('is the country, where all territories of it in the feed are in there and no other', () => {
    expect(names([...crowd(3), FAR])).include('France');
    expect(names([...crowd(30), FAR])).include('France');
  });

  it('is its first territory and «…», where others of the country are elsewhere', () => {
    const called = names([...crowd(3), LYON, FAR]);
    expect(called).include.members(['Bourg 0…', 'Lyon']);
    expect(names([LYON, ...crowd(3), FAR])).include.members(['Bourg 0…', 'Lyon']);
    expect(called).not.include('France');
  });

  it('is its first territory and «…», where it holds places of two countries, or of one that is not known', () => {
    expect(names([STRASBOURG, KEHL, FAR])).include('Strasbourg…');
    expect(names([STRASBOURG, { ...KEHL, country: undefined, countryName: undefined }, FAR])).include('Strasbourg…');
    expect(names([...crowd(3, { countryName: undefined }), FAR])).include('Bourg 0…');
  });

  it('is no name where it holds more than 12 of more than one country', () => {
    expect(names([...crowd(11), KEHL, FAR])).include('Bourg 0…');
    expect(names([...crowd(12), KEHL, FAR])).deep.equal(['Hanoï']);
  });

  it('is not the country where the feed names that as a territory of its own', () => {
    const france = mark('la France', 46.5, 2.5, { precision: 'country', isPaired: false });
    const called = names([...crowd(3), france, FAR]);
    expect(called).include.members(['Bourg 0…', 'la France']);
    expect(called).not.include('France');
  });

  it('is not told of the ground of a programme, until that stands out', () => {
    const ground = mark('Sahel', 14, 0, { isArea: true, isPaired: false });
    expect(names([ground, FAR])).deep.equal(['Hanoï']);
    expect(names([ground, FAR], true)).include('Sahel');
  });
});
