import { expect } from '@open-wc/testing';
import { ALBI, COMASAGUA, MONTAUBAN, mark, NOUMEA, PAPEETE } from '../../../test/helpers/map-fixtures.js';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { equalEarth } from '../geometry/projection.js';
import type { Viewport } from '../geometry/viewport.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { coarseBasemap } from '../outline/world.js';
import { hitTest } from './hit-test.js';

const { project } = equalEarth;

const FRANCE = mark('france', 46.5, 2.5, { precision: 'country', country: 'FR', isPaired: false });

/** Returns hit tests of a scene in a viewport, by default the one that shows all of it. */
function hitTests(scene: Scene, wanted?: Viewport) {
  const graph = buildGraphSync(scene);
  const viewport = wanted ?? fitGraphSync(graph, 600, 400);
  const visibleGraph = buildVisibleGraphSync(graph, viewport);
  const target = { graph, visibleGraph, basemap: coarseBasemap(), viewport };
  /** Tests a place, plus x, y CSS pixels. */
  const hitAt = (lat: number, lon: number, x = 0, y = 0) => {
    const [px, py] = project(lat, lon);
    return hitTest(target, px * viewport.scale - viewport.left + x, py * viewport.scale - viewport.top + y);
  };
  /** Tests each piece of the line of an edge, at a share of its length from 0 to 1. */
  const along = (edge: number, share: number) =>
    visibleGraph.lines[visibleGraph.lineOf[edge] as number]?.pieces.map((piece) => {
      const i = 2 * Math.round((piece.length / 2 - 1) * share);
      const { left, top, scale } = viewport;
      return hitTest(target, (piece[i] as number) * scale - left, (piece[i + 1] as number) * scale - top);
    });
  return { hitAt, along };
}

describe('hitTest()', () => {
  it('returns every territory of a node', () => {
    const { hitAt } = hitTests({
      marks: [ALBI, COMASAGUA, MONTAUBAN],
      links: [{ id: 'p', marks: [2, 1] }],
    });
    expect(hitAt(44.018, 1.355)).deep.equal({ kind: 'marks', ids: ['albi', 'montauban'] });
    expect(hitAt(13.63, -89.38)).deep.equal({ kind: 'mark', id: 'comasagua' });
  });

  it('returns every pairing of a bundle, each once', () => {
    const crowd = [0, 1, 2, 3, 4].map((i) => ({ id: `p${i}`, marks: [0, 1] }));
    const { along } = hitTests({
      marks: [MONTAUBAN, COMASAGUA, ALBI],
      links: [...crowd, { id: 'three', marks: [0, 2, 1] }],
    });
    expect(along(0, 0.5)).deep.equal([{ kind: 'links', ids: ['p0', 'p1', 'p2', 'p3', 'p4'] }]);
  });

  it('returns each pairing of a fan by itself', () => {
    const { along } = hitTests({
      marks: [MONTAUBAN, COMASAGUA],
      links: ['a', 'b', 'c'].map((id) => ({ id, marks: [0, 1] })),
    });
    expect([0, 1, 2].map((i) => along(i, 0.5))).deep.equal(['a', 'b', 'c'].map((id) => [{ kind: 'link', id }]));
  });

  it('returns a pairing of three territories on each edge of its star', () => {
    const { along } = hitTests({ marks: [MONTAUBAN, COMASAGUA, NOUMEA], links: [{ id: 'three', marks: [0, 1, 2] }] });
    for (const edge of [0, 1, 2]) expect(along(edge, 0.5)?.[0]).deep.equal({ kind: 'link', id: 'three' });
  });

  it('returns a pairing across the antimeridian on both sides of it, and both its ends', () => {
    const islands = (island: Mark) =>
      [0, 1, 2, 3, 4].map((i) => ({ ...island, id: `${island.id}${i}`, lat: island.lat + i / 100 }));
    const links = [0, 1, 2, 3, 4].map((i) => ({ id: `p${i}`, marks: [i, i + 5] }));
    const { hitAt, along } = hitTests({ marks: [...islands(NOUMEA), ...islands(PAPEETE)], links });
    const bundle = { kind: 'links', ids: links.map(({ id }) => id) };
    expect(along(0, 0.5)).deep.equal([bundle, bundle]);
    expect(hitAt(-22.27, 166.45)).deep.equal({ kind: 'marks', ids: [0, 1, 2, 3, 4].map((i) => `nouméa${i}`) });
    expect(hitAt(-17.53, -149.57)).deep.equal({ kind: 'marks', ids: [0, 1, 2, 3, 4].map((i) => `papeete${i}`) });
  });

  it('returns a territory at a pole, and one at 0°, 0°', () => {
    const { hitAt } = hitTests({ marks: [mark('north', 90, 0), mark('south', -90, 0), mark('zero', 0, 0)], links: [] });
    expect(hitAt(90, 0)).deep.equal({ kind: 'mark', id: 'north' });
    expect(hitAt(-90, 0)).deep.equal({ kind: 'mark', id: 'south' });
    expect(hitAt(0, 0)).deep.equal({ kind: 'mark', id: 'zero' });
  });

  it('returns both territories of a pairing within one place, which has no line', () => {
    const { hitAt } = hitTests({
      marks: [MONTAUBAN, { ...MONTAUBAN, id: 'same-place' }],
      links: [{ id: 'self', marks: [0, 1] }],
    });
    expect(hitAt(44.018, 1.355)).deep.equal({ kind: 'marks', ids: ['montauban', 'same-place'] });
  });

  it('returns a town rather than the country around it, and the country elsewhere on its land', () => {
    const { hitAt } = hitTests({ marks: [FRANCE, MONTAUBAN, COMASAGUA], links: [] });
    expect(hitAt(44.018, 1.355)).deep.equal({ kind: 'mark', id: 'montauban' });
    expect(hitAt(48, 2)).deep.equal({ kind: 'mark', id: 'france' });
    expect(hitAt(47, -10)).equal(undefined);
  });

  it('ignores a country that fills the viewport', () => {
    const closeUp = (scale: number): Viewport => {
      const [x, y] = project(47, 3);
      return { left: x * scale - 300, top: y * scale - 200, scale, width: 600, height: 400 };
    };
    const scene: Scene = { marks: [FRANCE, COMASAGUA], links: [] };
    expect(hitTests(scene, closeUp(16)).hitAt(48, 3.5)).deep.equal({ kind: 'mark', id: 'france' });
    expect(hitTests(scene, closeUp(128)).hitAt(48, 3.5)).equal(undefined);
  });

  it('returns undefined where nothing is drawn', () => {
    expect(hitTests({ marks: [], links: [] }).hitAt(44, 1)).equal(undefined);
    expect(hitTests({ marks: [MONTAUBAN, COMASAGUA], links: [] }).hitAt(0, -150)).equal(undefined);
  });
});
