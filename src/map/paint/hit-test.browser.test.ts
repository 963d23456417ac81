import { expect } from '@open-wc/testing';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { project } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { hitTest } from './hit-test.js';

const mark = (id: string, lat: number, lon: number, more: Partial<Mark> = {}): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
  ...more,
});
const MONTAUBAN = mark('montauban', 44.018, 1.355);
const COMASAGUA = mark('comasagua', 13.63, -89.38);
const NOUMEA = mark('nouméa', -22.27, 166.45);
const PAPEETE = mark('papeete', -17.53, -149.57);
const FRANCE = mark('france', 46.5, 2.5, { precision: 'country', country: 'FR', isPaired: false });

/** A finger on the map at rest, or in another view; and the way to places and lines on it. */
function touch(scene: Scene, wanted?: Viewport) {
  const planned = buildGraphSync(scene);
  const view = wanted ?? fitGraphSync(planned, 600, 400);
  const drawn = buildVisibleGraphSync(planned, view);
  const at = (lat: number, lon: number, x = 0, y = 0) => {
    const [px, py] = project(lat, lon);
    return hitTest(
      { graph: planned, visibleGraph: drawn, basemap: coarseBasemap(), viewport: view },
      px * view.scale - view.left + x,
      py * view.scale - view.top + y,
    );
  };
  /** So far along each piece of the line of this pairing, from 0 to 1. */
  const along = (index: number, share: number) =>
    drawn.lines[drawn.lineOf[index] as number]?.pieces.map((piece) => {
      const i = 2 * Math.round((piece.length / 2 - 1) * share);
      const [x, y] = [(piece[i] as number) * view.scale - view.left, (piece[i + 1] as number) * view.scale - view.top];
      return hitTest({ graph: planned, visibleGraph: drawn, basemap: coarseBasemap(), viewport: view }, x, y);
    });
  return { at, along };
}

describe('what lies under a finger', () => {
  it('is all that is drawn as one: every territory of a node', () => {
    const { at } = touch({
      marks: [mark('albi', 43.93, 2.15), COMASAGUA, MONTAUBAN],
      links: [{ id: 'p', marks: [2, 1] }],
    });
    expect(at(44.018, 1.355)).deep.equal({ kind: 'marks', ids: ['albi', 'montauban'] });
    expect(at(13.63, -89.38)).deep.equal({ kind: 'mark', id: 'comasagua' });
  });

  it('is every pairing of a bundle, each told once', () => {
    const crowd = [0, 1, 2, 3, 4].map((i) => ({ id: `p${i}`, marks: [0, 1] }));
    const { along } = touch({
      marks: [MONTAUBAN, COMASAGUA, mark('albi', 43.93, 2.15)],
      links: [...crowd, { id: 'three', marks: [0, 2, 1] }],
    });
    expect(along(0, 0.5)).deep.equal([{ kind: 'links', ids: ['p0', 'p1', 'p2', 'p3', 'p4'] }]);
  });

  it('is each pairing of a fan by itself', () => {
    const { along } = touch({
      marks: [MONTAUBAN, COMASAGUA],
      links: ['a', 'b', 'c'].map((id) => ({ id, marks: [0, 1] })),
    });
    expect([0, 1, 2].map((i) => along(i, 0.5))).deep.equal(['a', 'b', 'c'].map((id) => [{ kind: 'link', id }]));
  });

  it('is a pairing of three territories on each arm of its star', () => {
    const { along } = touch({ marks: [MONTAUBAN, COMASAGUA, NOUMEA], links: [{ id: 'three', marks: [0, 1, 2] }] });
    for (const arm of [0, 1, 2]) expect(along(arm, 0.5)?.[0]).deep.equal({ kind: 'link', id: 'three' });
  });

  it('is a pairing over the date line on both sides of it, and both its ends', () => {
    const isles = (place: Mark) =>
      [0, 1, 2, 3, 4].map((i) => ({ ...place, id: `${place.id}${i}`, lat: place.lat + i / 100 }));
    const links = [0, 1, 2, 3, 4].map((i) => ({ id: `p${i}`, marks: [i, i + 5] }));
    const { at, along } = touch({ marks: [...isles(NOUMEA), ...isles(PAPEETE)], links });
    const all = { kind: 'links', ids: links.map(({ id }) => id) };
    expect(along(0, 0.5)).deep.equal([all, all]);
    expect(at(-22.27, 166.45)).deep.equal({ kind: 'marks', ids: [0, 1, 2, 3, 4].map((i) => `nouméa${i}`) });
    expect(at(-17.53, -149.57)).deep.equal({ kind: 'marks', ids: [0, 1, 2, 3, 4].map((i) => `papeete${i}`) });
  });

  it('is a territory at a pole, and one at a true 0°', () => {
    const { at } = touch({ marks: [mark('north', 90, 0), mark('south', -90, 0), mark('zero', 0, 0)], links: [] });
    expect(at(90, 0)).deep.equal({ kind: 'mark', id: 'north' });
    expect(at(-90, 0)).deep.equal({ kind: 'mark', id: 'south' });
    expect(at(0, 0)).deep.equal({ kind: 'mark', id: 'zero' });
  });

  it('is both territories of a pairing within one place, which has no line', () => {
    const { at } = touch({ marks: [MONTAUBAN, { ...MONTAUBAN, id: 'twin' }], links: [{ id: 'self', marks: [0, 1] }] });
    expect(at(44.018, 1.355)).deep.equal({ kind: 'marks', ids: ['montauban', 'twin'] });
  });

  it('is a town before the country around it, and the country elsewhere on its land', () => {
    const { at } = touch({ marks: [FRANCE, MONTAUBAN, COMASAGUA], links: [] });
    expect(at(44.018, 1.355)).deep.equal({ kind: 'mark', id: 'montauban' });
    expect(at(48, 2)).deep.equal({ kind: 'mark', id: 'france' });
    expect(at(47, -10)).equal(undefined);
  });

  it('is not the land one stands in, once it fills the view', () => {
    const near = (scale: number): Viewport => {
      const [x, y] = project(47, 3);
      return { left: x * scale - 300, top: y * scale - 200, scale, width: 600, height: 400 };
    };
    const scene: Scene = { marks: [FRANCE, COMASAGUA], links: [] };
    expect(touch(scene, near(16)).at(48, 3.5)).deep.equal({ kind: 'mark', id: 'france' });
    expect(touch(scene, near(128)).at(48, 3.5)).equal(undefined);
  });

  it('is nothing where nothing is', () => {
    expect(touch({ marks: [], links: [] }).at(44, 1)).equal(undefined);
    expect(touch({ marks: [MONTAUBAN, COMASAGUA], links: [] }).at(0, -150)).equal(undefined);
  });
});
