import { expect } from 'chai';
import type { Mark, Scene } from '../../view/models/map-scene.js';
import { buildGraphSync } from '../graph/graph.js';
import { buildVisibleGraphSync, fitGraphSync } from '../graph/visible-graph.js';
import { highlightOf, relatedTo } from './highlight.js';
import type { Snapshot } from './paint-context.js';

const mark = (id: string, lat: number, lon: number): Mark => ({
  id,
  name: id,
  lat,
  lon,
  precision: 'municipality',
  isPaired: true,
});
const MARKS = [
  mark('montauban', 44.018, 1.355),
  mark('albi', 43.93, 2.15),
  mark('comasagua', 13.63, -89.38),
  mark('kati', 12.75, -8.07),
];

/** What stands out: the ids of the territories of its nodes, the ends of its lines, and what is named itself. */
function lit(scene: Scene, ...ids: string[]) {
  const planned = buildGraphSync(scene);
  const drawn = buildVisibleGraphSync(planned, fitGraphSync(planned, 600, 400));
  const found = highlightOf({ graph: planned, visibleGraph: drawn } as Snapshot, ids);
  const named = relatedTo(planned, ids);
  return {
    named: [...named.points].flatMap((i) => planned.marks[i]?.id ?? []).sort(),
    nodes:
      found && planned.marks.flatMap(({ id }, i) => (found.nodes.includes(drawn.nodeOf[i] as number) ? id : [])).sort(),
    lines: found?.lines.map(({ ends }) => ends),
    counts: found?.lines.map(({ count }) => count),
  };
}

describe('what stands out', () => {
  const pairs: Scene = {
    marks: MARKS,
    links: [
      { id: 'a', marks: [0, 2] },
      { id: 'b', marks: [1, 2] },
      { id: 'c', marks: [1, 3] },
    ],
  };

  it('is both ends and the line of a pairing', () => {
    expect(lit(pairs, 'c')).deep.equal({
      named: ['albi', 'kati'],
      nodes: ['albi', 'kati', 'montauban'],
      lines: [[1, 3]],
      counts: [1],
    });
  });

  it('is the node and the bundle that they are gathered in with others', () => {
    const links = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, marks: [i % 2, 2] }));
    expect(lit({ marks: MARKS, links }, '1')).deep.equal({
      named: ['albi', 'comasagua'],
      nodes: ['albi', 'comasagua', 'montauban'],
      lines: [[0, 2]],
      counts: [5],
    });
  });

  it('is a territory with all its pairings, and their other ends', () => {
    expect(lit(pairs, 'albi').named).deep.equal(['albi', 'comasagua', 'kati']);
    expect(lit(pairs, 'albi').lines).to.have.length(2);
    expect(lit(pairs, 'comasagua').named).deep.equal(['albi', 'comasagua', 'montauban']);
  });

  it('is several things at once', () => {
    expect(lit(pairs, 'a', 'c').named).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
    expect(lit(pairs, 'montauban', 'kati').named).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
  });

  it('is the same in whatever order it is asked for, and whatever else, unknown, is asked for with it', () => {
    for (const ids of [
      ['a', 'c'],
      ['c', 'a'],
      ['c', 'nowhere', 'a'],
    ]) {
      expect(lit(pairs, ...ids).named, `${ids}`).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
      expect(lit(pairs, ...ids).lines, `${ids}`).to.have.length(2);
    }
    expect(lit(pairs, 'kati', 'montauban').lines).deep.equal(lit(pairs, 'montauban', 'kati').lines);
    expect(lit(pairs, 'c', 'montauban').named).deep.equal(['albi', 'comasagua', 'kati', 'montauban']);
    expect(lit(pairs).nodes).equal(undefined);
  });

  it('is the whole star of a pairing of three, whichever of them one asks for', () => {
    const scene: Scene = { marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }] };
    for (const id of ['three', 'montauban', 'comasagua', 'kati']) {
      expect(lit(scene, id).named, id).deep.equal(['comasagua', 'kati', 'montauban']);
      expect(lit(scene, id).lines, id).to.have.length(3);
    }
  });

  it('is every line of a pairing of three in a large feed too', () => {
    const links = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, marks: [1, 2] }));
    const { named, lines } = lit({ marks: MARKS, links: [{ id: 'three', marks: [0, 2, 3] }, ...links] }, 'montauban');
    expect(named).deep.equal(['comasagua', 'kati', 'montauban']);
    expect(lines).to.have.length(3);
  });

  it('is the place of a pairing within one place, which has no line', () => {
    const scene: Scene = {
      marks: [...MARKS, { ...(MARKS[0] as Mark), id: 'twin' }],
      links: [{ id: 'self', marks: [0, 4] }],
    };
    expect(lit(scene, 'self').named).deep.equal(['montauban', 'twin']);
    expect(lit(scene, 'self').lines).deep.equal([]);
  });

  it('is the one node of a pairing of two neighbours, which the screen cannot tell apart', () => {
    expect(lit({ marks: MARKS, links: [{ id: 'near', marks: [0, 1] }] }, 'near')).deep.equal({
      named: ['albi', 'montauban'],
      nodes: ['albi', 'montauban'],
      lines: [],
      counts: [],
    });
  });

  it('is nothing for ids that the feed does not know, and for none', () => {
    for (const ids of [[], ['nobody'], ['']])
      expect(lit(pairs, ...ids)).deep.equal({ named: [], nodes: undefined, lines: undefined, counts: undefined });
  });

  it('is a territory alone when it is in no pairing', () => {
    expect(lit({ marks: MARKS, links: [] }, 'kati')).deep.equal({
      named: ['kati'],
      nodes: ['kati'],
      lines: [],
      counts: [],
    });
  });
});
