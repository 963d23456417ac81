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
const alone = new Set(
  coarse.territories.flatMap(({ rings }) => rings.filter((ring) => ring.length === 1).flat()).map(arcOf),
);

describe('the detail of the live map', () => {
  it('tells the same territories, borders and unsettled lines', () => {
    expect(fine.territories.map(({ code }) => code)).deep.equal(coarse.territories.map(({ code }) => code));
    expect(fine.disputedArcs).equal(coarse.disputedArcs);
    expect(fine.stateOf).equal(coarse.stateOf);
    expect(fine.uses.slice(0, coarse.uses.length)).deep.equal(coarse.uses);
    fine.territories.forEach(({ rings }, i) => {
      const known = coarse.territories[i]?.rings ?? [];
      expect(rings.slice(0, known.length)).deep.equal(known);
    });
  });

  it('leaves every point of a line where it is, so that nothing jumps when the live map comes', () => {
    coarse.arcs.forEach((_, index) => {
      if (alone.has(index)) return;
      const all = points(fine, index);
      let at = 0;
      for (const point of points(coarse, index)) {
        at = all.indexOf(point, at);
        expect(at, `arc ${index} has lost ${point}`).not.equal(-1);
      }
    });
  });

  it('moves the points of a small island by half a step of the coarse grid, or little more', () => {
    for (const index of alone) {
      if (points(coarse, index).length > 7) continue;
      const near = points(fine, index).map((point) => point.split(' ').map(Number) as [number, number]);
      for (const [x, y] of points(coarse, index).map((point) => point.split(' ').map(Number) as [number, number])) {
        expect(Math.min(...near.map((other) => Math.hypot(other[0] - x, other[1] - y))), `arc ${index}`).below(6);
      }
    }
  });

  it('adds islands, each a closed coast of one territory that holds something', () => {
    const added = fine.territories.flatMap(({ rings }, i) => rings.slice(coarse.territories[i]?.rings.length));
    expect(added.length).above(200);
    for (const ring of added) {
      expect(ring.length).equal(1);
      const [index] = ring as [number];
      expect(fine.uses[index]).equal(1);
      const all = points(fine, index);
      expect(all.at(-1)).equal(all[0]);
      expect(new Set(all).size).above(2);
    }
  });

  it('knows nearly twice as many points', () => {
    const count = ({ arcs }: Outline) => arcs.reduce((sum, arc) => sum + arc.length / 2, 0);
    expect(count(fine)).above(1.8 * count(coarse));
  });

  it('does not change the outline it refines', () => {
    expect(coarse).deep.equal(decodeOutline(OUTLINE));
  });
});
