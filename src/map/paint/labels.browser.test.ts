import { expect } from '@open-wc/testing';
import { mark as municipality, PALETTE } from '../../../test/helpers/map-fixtures.js';
import type { Mark } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { LabelGrid } from './label-grid.js';
import { paintLabels } from './labels.js';
import type { PaintContext } from './paint-context.js';

describe('paintLabels()', () => {
  const mark = (name: string, lat: number, lon: number, more: Partial<Mark> = {}) =>
    municipality(name, lat, lon, { country: 'FR', countryName: 'France', ...more });
  const GERMANY = { country: 'DE', countryName: 'Allemagne' };
  const KEHL = mark('Kehl', 48.57, 7.81, GERMANY);
  const STRASBOURG = mark('Strasbourg', 48.58, 7.75);
  const HANOI = mark('Hanoï', 21, 105.8, { country: 'VN', countryName: 'Viêt Nam' });
  const LYON = mark('Lyon', 45.76, 4.84);
  const crowd = (count: number, more: Partial<Mark> = {}) =>
    Array.from({ length: count }, (_, i) => mark(`Bourg ${i}`, 48.5 + i / 1000, 7.7 + i / 1000, more));

  /** Returns the labels painted for these marks, without the isolating characters around them. */
  function labels(marks: readonly Mark[], highlighted = false): string[] {
    const graph = buildGraphSync({ marks, links: [] });
    const viewport = fitGraphSync(graph, 900, 600);
    const visibleGraph = buildVisibleGraphSync(graph, viewport);
    const ctx = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const labelGrid = new LabelGrid();
    labelGrid.clear(900, 600);
    const written: string[] = [];
    ctx.fillText = (text) => void written.push(text.replace(/[\u2068\u2069]/g, ''));
    const context = {
      ctx,
      basemap: coarseBasemap(),
      graph,
      visibleGraph,
      viewport,
      palette: PALETTE,
      ratio: 1,
      overscan: [0, 0],
      capacity: 100,
      highlighted,
      labelGrid,
    };
    paintLabels(context as unknown as PaintContext, visibleGraph.nodes);
    return written;
  }

  it('labels a node of one territory with its name', () => {
    expect(labels([STRASBOURG, HANOI]).sort()).deep.equal(['Hanoï', 'Strasbourg']);
  });

  it('labels a node with the country if it holds all territories of that country and no other', () => {
    expect(labels([...crowd(3), HANOI])).include('France');
    expect(labels([...crowd(30), HANOI])).include('France');
  });

  it('labels a node with its first territory and «…» if others of the country are elsewhere', () => {
    const names = labels([...crowd(3), LYON, HANOI]);
    expect(names).include.members(['Bourg 0…', 'Lyon']);
    expect(labels([LYON, ...crowd(3), HANOI])).include.members(['Bourg 0…', 'Lyon']);
    expect(names).not.include('France');
  });

  it('labels a node with its first territory and «…» if it holds two countries, or an unknown one', () => {
    expect(labels([STRASBOURG, KEHL, HANOI])).include('Strasbourg…');
    expect(labels([STRASBOURG, { ...KEHL, country: undefined, countryName: undefined }, HANOI])).include('Strasbourg…');
    expect(labels([...crowd(3, { countryName: undefined }), HANOI])).include('Bourg 0…');
  });

  it('does not label a node of more than 12 territories of several countries', () => {
    expect(labels([...crowd(11), KEHL, HANOI])).include('Bourg 0…');
    expect(labels([...crowd(12), KEHL, HANOI])).deep.equal(['Hanoï']);
  });

  it('does not label a node with the country if that is a territory of its own', () => {
    const france = mark('la France', 46.5, 2.5, { precision: 'country', isPaired: false });
    const names = labels([...crowd(3), france, HANOI]);
    expect(names).include.members(['Bourg 0…', 'la France']);
    expect(names).not.include('France');
  });

  it('labels a programme area only if it is highlighted', () => {
    const area = mark('Sahel', 14, 0, { isArea: true, isPaired: false });
    expect(labels([area, HANOI])).deep.equal(['Hanoï']);
    expect(labels([area, HANOI], true)).include('Sahel');
  });
});
