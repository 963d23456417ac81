import { expect } from 'chai';
import { ALBI, COMASAGUA, KATI, MONTAUBAN } from '../../../test/helpers/map-fixtures.js';
import type { Scene } from '../../view/models/map-scene.js';
import { buildGraphSync } from './graph.js';
import { relatedTo } from './related.js';

const MARKS = [MONTAUBAN, ALBI, COMASAGUA, KATI];
const PAIRS: Scene = {
  marks: MARKS,
  links: [
    { id: 'a', marks: [0, 2] },
    { id: 'b', marks: [1, 2] },
    { id: 'c', marks: [1, 3] },
  ],
};

/** The ids of the related marks, sorted, and how many edges are related. */
function related(scene: Scene, ids: readonly string[], alone = false) {
  const { points, edges } = relatedTo(buildGraphSync(scene), ids, alone);
  return { marks: points.flatMap((point) => scene.marks[point]?.id ?? []).sort(), edges: edges.length };
}

describe('relatedTo()', () => {
  it('returns both marks and the edge of a link', () => {
    expect(related(PAIRS, ['c'])).deep.equal({ marks: ['albi', 'kati'], edges: 1 });
  });

  it('returns a mark with its links and their other marks', () => {
    expect(related(PAIRS, ['albi'])).deep.equal({ marks: ['albi', 'comasagua', 'kati'], edges: 2 });
    expect(related(PAIRS, ['comasagua'])).deep.equal({ marks: ['albi', 'comasagua', 'montauban'], edges: 2 });
  });

  it('returns a mark without its links for `alone`, and a link with its marks all the same', () => {
    expect(related(PAIRS, ['albi'], true)).deep.equal({ marks: ['albi'], edges: 0 });
    expect(related(PAIRS, ['c'], true)).deep.equal({ marks: ['albi', 'kati'], edges: 1 });
  });

  it('joins what several ids name', () => {
    expect(related(PAIRS, ['a', 'c'])).deep.equal({ marks: ['albi', 'comasagua', 'kati', 'montauban'], edges: 2 });
    expect(related(PAIRS, ['montauban', 'kati']).marks).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
    expect(related(PAIRS, ['c', 'montauban']).marks).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
  });

  it('accepts ids in any order, and ignores unknown ones among them', () => {
    for (const ids of [
      ['a', 'c'],
      ['c', 'a'],
      ['c', 'nowhere', 'a'],
    ])
      expect(related(PAIRS, ids), `${ids}`).deep.equal({
        marks: ['albi', 'comasagua', 'kati', 'montauban'],
        edges: 2,
      });
    expect(related(PAIRS, ['kati', 'montauban'])).deep.equal(related(PAIRS, ['montauban', 'kati']));
  });

  it('returns the whole star of a link of three, whichever of its marks is asked for', () => {
    const scene: Scene = { marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }] };
    for (const id of ['three', 'montauban', 'comasagua', 'kati'])
      expect(related(scene, [id]), id).deep.equal({ marks: ['comasagua', 'kati', 'montauban'], edges: 3 });
  });

  it('returns every edge of a link of three in a large feed too, which has no stars', () => {
    const links = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, marks: [1, 2] }));
    const scene: Scene = { marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }, ...links] };
    expect(related(scene, ['montauban'])).deep.equal({ marks: ['comasagua', 'kati', 'montauban'], edges: 3 });
  });

  it('returns both marks of a link within one place, which has no edge', () => {
    const scene: Scene = {
      marks: [...MARKS, { ...MONTAUBAN, id: 'same-place' }],
      links: [{ id: 'self', marks: [0, 4] }],
    };
    expect(related(scene, ['self'])).deep.equal({ marks: ['montauban', 'same-place'], edges: 0 });
  });

  it('returns a mark alone if it has no link', () => {
    expect(related({ marks: MARKS, links: [] }, ['kati'])).deep.equal({ marks: ['kati'], edges: 0 });
  });

  it('returns nothing for unknown ids, and for none', () => {
    for (const ids of [[], ['nobody'], ['']]) expect(related(PAIRS, ids)).deep.equal({ marks: [], edges: 0 });
  });
});
