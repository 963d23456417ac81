import { expect } from 'chai';
import { bundleEdges } from './edge-bundles.js';

/** Clusters of one point each. */
const unclustered = (points: number) => Uint32Array.from({ length: points }, (_, i) => i);

describe('bundleEdges()', () => {
  it('bundles edges between the same two points, in either direction', () => {
    const { ends, counts, bundleOf } = bundleEdges([3, 1, 1, 3, 0, 2], unclustered(4));
    expect(ends).deep.equal([1, 3, 0, 2]);
    expect(counts).deep.equal([2, 1]);
    expect([...bundleOf]).deep.equal([0, 0, 1]);
  });

  it('leaves out an edge whose ends are in one cluster', () => {
    expect([...bundleEdges([0, 1, 1, 2], Uint32Array.of(0, 0, 2)).bundleOf]).deep.equal([-1, 0]);
  });

  it('adds up the counts of edges that are bundles already', () => {
    const edges = [0, 4, 1, 4, 2, 5, 3, 5, 3, 4];
    const inner = bundleEdges(edges, Uint32Array.of(0, 0, 2, 2, 4, 5));
    const outer = bundleEdges(inner.ends, Uint32Array.of(0, 0, 0, 0, 4, 4), inner.counts);
    expect(inner.counts).deep.equal([2, 2, 1]);
    expect(outer).deep.equal({ ends: [0, 4], counts: [5], bundleOf: Int32Array.of(0, 0, 0) });
  });

  it('keeps 300 × 300 pairs of points apart, whatever their hashes', () => {
    const edges: number[] = [];
    for (let a = 0; a < 300; a++) for (let b = 300; b < 600; b++) edges.push(a, b);
    const { ends, counts, bundleOf } = bundleEdges(edges, unclustered(600));
    expect(counts).to.have.length(90_000);
    expect(
      bundleOf.every(
        (bundle, edge) => ends[2 * bundle] === edges[2 * edge] && ends[2 * bundle + 1] === edges[2 * edge + 1],
      ),
    ).equal(true);
  });
});
