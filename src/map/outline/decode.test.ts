import { expect } from 'chai';
import { OUTLINE } from './coarse.data.js';
import { decodeOutline, type Outline } from './decode.js';
import { DETAIL } from './fine.data.js';
import { refineOutline } from './refine.js';

/** Returns whether a position is in a territory, by the even-odd rule over all its rings. */
function contains({ arcs, territories }: Outline, code: string, lon: number, lat: number): boolean {
  let inside = false;
  for (const territory of territories) {
    if (territory.code !== code) continue;
    for (const reference of territory.rings.flat()) {
      const arc = arcs[reference < 0 ? ~reference : reference] as Float32Array;
      for (let i = 2; i < arc.length; i += 2) {
        const [x0, y0, x1, y1] = [...arc.slice(i - 2, i + 2)] as [number, number, number, number];
        if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
      }
    }
  }
  return inside;
}

const coarse = decodeOutline(OUTLINE);
for (const [name, outline] of Object.entries({
  'decodeOutline()': coarse,
  'refineOutline()': refineOutline(coarse, DETAIL),
})) {
  describe(`the world of ${name}`, () => {
    it('closes every ring: each arc starts where the one before it ends', () => {
      const end = (reference: number, which: 'first' | 'last') => {
        const arc = outline.arcs[reference < 0 ? ~reference : reference] as Float32Array;
        return [...((which === 'first') === reference >= 0 ? arc.slice(0, 2) : arc.slice(-2))];
      };
      for (const { rings } of outline.territories) {
        for (const ring of rings) {
          ring.forEach((reference, i) => {
            expect(end(reference, 'last')).deep.equal(end(ring[(i + 1) % ring.length] as number, 'first'));
          });
        }
      }
    });

    it('stays within the world, without Antarctica', () => {
      for (const arc of outline.arcs) {
        for (let i = 0; i < arc.length; i += 2) {
          expect(arc[i]).within(-180, 180);
          expect(arc[i + 1]).within(-60, 84);
        }
      }
    });

    it('has no segment that jumps across the world', () => {
      for (const arc of outline.arcs)
        for (let i = 2; i < arc.length; i += 2) expect(Math.abs((arc[i] as number) - (arc[i - 2] as number))).below(90);
    });

    it('has the small territories of the network', () => {
      for (const code of ['RE', 'YT', 'GP', 'MQ', 'GF', 'CV', 'KM', 'ST', 'MU', 'SC', 'PF', 'NC', 'PS', 'MT']) {
        expect(
          outline.territories.some((territory) => territory.code === code),
          code,
        ).equal(true);
      }
    });

    it('follows the UN: Crimea is in Ukraine, Western Sahara apart, Somalia and Cyprus whole', () => {
      expect(contains(outline, 'UA', 34.1, 44.95)).equal(true);
      expect(contains(outline, 'EH', -13.2, 27.15)).equal(true);
      expect(contains(outline, 'MA', -13.2, 27.15)).equal(false);
      expect(contains(outline, 'SO', 44.06, 9.56)).equal(true);
      expect(contains(outline, 'CY', 33.4, 35.28)).equal(true);
    });

    it('says that Réunion is also part of France', () => {
      expect(outline.stateOf.get('RE')).equal('FR');
      expect(contains(outline, 'RE', 55.5, -21.1)).equal(true);
      expect(contains(outline, 'FR', 1.355, 44.018)).equal(true);
    });

    it('marks disputed arcs, which are borders', () => {
      expect(outline.disputedArcs.size).above(8);
      for (const index of outline.disputedArcs) expect(outline.uses[index]).equal(2);
    });
  });
}
