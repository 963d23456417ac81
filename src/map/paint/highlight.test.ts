import { expect } from 'chai';
import { ALBI, COMASAGUA, KATI, MONTAUBAN } from '../../../test/helpers/map-fixtures.js';
import type { Scene } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { highlightOf } from './highlight.js';

const MARKS = [MONTAUBAN, ALBI, COMASAGUA, KATI];
const PAIRS: Scene = {
  marks: MARKS,
  links: [
    { id: 'a', marks: [0, 2] },
    { id: 'b', marks: [1, 2] },
    { id: 'c', marks: [1, 3] },
  ],
};

/** The ids of all marks in the highlighted nodes, sorted, and the ends and count of each highlighted line. */
function highlighted(scene: Scene, ...ids: string[]) {
  const graph = buildGraphSync(scene);
  const visibleGraph = buildVisibleGraphSync(graph, fitGraphSync(graph, 600, 400));
  const highlight = highlightOf({ graph, visibleGraph }, ids);
  const isHighlighted = (point: number) => highlight?.nodes.includes(visibleGraph.nodeOf[point] as number);
  return (
    highlight && {
      nodes: graph.marks.flatMap(({ id }, i) => (isHighlighted(i) ? id : [])).sort(),
      lines: highlight.lines.map(({ ends }) => ends),
      counts: highlight.lines.map(({ count }) => count),
    }
  );
}

// In these scenes Montauban and Albi are in one node: the screen cannot show them apart.
describe('highlightOf()', () => {
  it('returns the nodes of both marks of a link, and its line', () => {
    expect(highlighted(PAIRS, 'c')).deep.equal({
      nodes: ['albi', 'kati', 'montauban'],
      lines: [[1, 3]],
      counts: [1],
    });
  });

  it('returns the node and the line that a link shares with others', () => {
    const links = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, marks: [i % 2, 2] }));
    expect(highlighted({ marks: MARKS, links }, '1')).deep.equal({
      nodes: ['albi', 'comasagua', 'montauban'],
      lines: [[0, 2]],
      counts: [5],
    });
  });

  it('returns the lines of all links of a mark', () => {
    expect(highlighted(PAIRS, 'albi')?.lines).to.have.length(2);
  });

  it('returns the same lines for ids in any order, unknown ones among them or not', () => {
    for (const ids of [
      ['a', 'c'],
      ['c', 'a'],
      ['c', 'nowhere', 'a'],
    ])
      expect(highlighted(PAIRS, ...ids)?.lines, `${ids}`).to.have.length(2);
    expect(highlighted(PAIRS, 'kati', 'montauban')?.lines).deep.equal(highlighted(PAIRS, 'montauban', 'kati')?.lines);
  });

  it('returns the whole star of a link of three', () => {
    const scene: Scene = { marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }] };
    for (const id of ['three', 'montauban', 'comasagua', 'kati'])
      expect(highlighted(scene, id)?.lines, id).to.have.length(3);
  });

  it('returns every line of a link of three in a large feed too, which has no stars', () => {
    const links = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, marks: [1, 2] }));
    const scene: Scene = { marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }, ...links] };
    expect(highlighted(scene, 'montauban')?.lines).to.have.length(3);
  });

  it('returns no line for a link within one place', () => {
    const scene: Scene = {
      marks: [...MARKS, { ...MONTAUBAN, id: 'same-place' }],
      links: [{ id: 'self', marks: [0, 4] }],
    };
    expect(highlighted(scene, 'self')?.lines).deep.equal([]);
  });

  it('returns the one node of two linked neighbours that the screen cannot show apart', () => {
    expect(highlighted({ marks: MARKS, links: [{ id: 'near', marks: [0, 1] }] }, 'near')).deep.equal({
      nodes: ['albi', 'montauban'],
      lines: [],
      counts: [],
    });
  });

  it('returns a node without lines for a mark without a link', () => {
    expect(highlighted({ marks: MARKS, links: [] }, 'kati')).deep.equal({ nodes: ['kati'], lines: [], counts: [] });
  });

  it('returns undefined for unknown ids, and for none', () => {
    for (const ids of [[], ['nobody'], ['']]) expect(highlighted(PAIRS, ...ids)).equal(undefined);
  });
});
