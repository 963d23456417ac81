import { expect } from 'chai';
import { OUTLINE } from './coarse.data.js';
import { decodeOutline, type Outline } from './decode.js';
import { DETAIL } from './fine.data.js';
import { refineOutline } from './refine.js';

const coarse = decodeOutline(OUTLINE);
const fine = refineOutline(coarse, DETAIL);

const points = ({ arcs }: Outline, index: number): string[] => {
  const steps = Array.from(arcs[index] as Float32Array, (degrees) => Math.round(degrees * 20));
  return steps.flatMap((x, i) => (i % 2 ? [] : `${x} ${steps[i + 1]}`));
};
const arcOf = (reference: number) => (reference < 0 ? ~reference : reference);
/** Rings of one arc: islands, and what lies within one other territory. */
const singleArcs = new Set(
  coarse.territories.flatMap(({ rings }) => rings.filter((ring) => ring.length === 1).flat()).map(arcOf),
);

describe('refineOutline()', () => {
  it('keeps the territories, the borders and the disputed arcs', () => {
    expect(fine.territories.map(({ code }) => code)).deep.equal(coarse.territories.map(({ code }) => code));
    expect(fine.disputedArcs).equal(coarse.disputedArcs);
    expect(fine.stateOf).equal(coarse.stateOf);
    expect(fine.uses.slice(0, coarse.uses.length)).deep.equal(coarse.uses);
    fine.territories.forEach(({ rings }, i) => {
      const coarseRings = coarse.territories[i]?.rings ?? [];
      expect(rings.slice(0, coarseRings.length)).deep.equal(coarseRings);
    });
  });

  it('leaves every point of a line where it is, so that nothing jumps when the live map takes over', () => {
    coarse.arcs.forEach((_, index) => {
      if (singleArcs.has(index)) return;
      const finePoints = points(fine, index);
      let position = 0;
      for (const point of points(coarse, index)) {
        position = finePoints.indexOf(point, position);
        expect(position, `arc ${index} has lost ${point}`).not.equal(-1);
      }
    });
  });

  it('moves the points of a small island by little more than half a step of the coarse grid', () => {
    for (const index of singleArcs) {
      if (points(coarse, index).length > 7) continue;
      const finePoints = points(fine, index).map((point) => point.split(' ').map(Number) as [number, number]);
      for (const [x, y] of points(coarse, index).map((point) => point.split(' ').map(Number) as [number, number])) {
        expect(Math.min(...finePoints.map((other) => Math.hypot(other[0] - x, other[1] - y))), `arc ${index}`).below(6);
      }
    }
  });

  it('adds islands, each a closed coast of one territory, of three points or more', () => {
    const added = fine.territories.flatMap(({ rings }, i) => rings.slice(coarse.territories[i]?.rings.length));
    expect(added.length).above(200);
    for (const ring of added) {
      expect(ring.length).equal(1);
      const [index] = ring as [number];
      expect(fine.uses[index]).equal(1);
      const closed = points(fine, index);
      expect(closed.at(-1)).equal(closed[0]);
      expect(new Set(closed).size).above(2);
    }
  });

  it('has nearly twice as many points', () => {
    const count = ({ arcs }: Outline) => arcs.reduce((sum, arc) => sum + arc.length / 2, 0);
    expect(count(fine)).above(1.8 * count(coarse));
  });

  it('does not change the coarse outline', () => {
    expect(coarse).deep.equal(decodeOutline(OUTLINE));
  });
});
