import { expect } from 'chai';
import { bundleEdges } from './edge-bundles.js';

const alone = (points: number) => Uint32Array.from({ length: points }, (_, i) => i);

describe('arms bundled', () => {
  it('are one where they join the same two points, whichever end the feed names first', () => {
    const { ends, counts, bundleOf } = bundleEdges([3, 1, 1, 3, 0, 2], alone(4));
    expect(ends).deep.equal([1, 3, 0, 2]);
    expect(counts).deep.equal([2, 1]);
    expect([...bundleOf]).deep.equal([0, 0, 1]);
  });

  it('leave out those that begin and end in one point', () => {
    expect([...bundleEdges([0, 1, 1, 2], Uint32Array.of(0, 0, 2)).bundleOf]).deep.equal([-1, 0]);
  });

  it('count again what is bundled already: bundles of bundles stand for all their arms', () => {
    const arms = [0, 4, 1, 4, 2, 5, 3, 5, 3, 4];
    const once = bundleEdges(arms, Uint32Array.of(0, 0, 2, 2, 4, 5));
    const twice = bundleEdges(once.ends, Uint32Array.of(0, 0, 0, 0, 4, 4), once.counts);
    expect(once.counts).deep.equal([2, 2, 1]);
    expect(twice).deep.equal({ ends: [0, 4], counts: [5], bundleOf: Int32Array.of(0, 0, 0) });
  });

  it('are told apart however many there are: 300 × 300 pairs of points, none taken for another', () => {
    const arms: number[] = [];
    for (let a = 0; a < 300; a++) for (let b = 300; b < 600; b++) arms.push(a, b);
    const { ends, counts, bundleOf } = bundleEdges(arms, alone(600));
    expect(counts).to.have.length(90_000);
    expect(
      bundleOf.every((index, arm) => ends[2 * index] === arms[2 * arm] && ends[2 * index + 1] === arms[2 * arm + 1]),
    ).equal(true);
  });
});
