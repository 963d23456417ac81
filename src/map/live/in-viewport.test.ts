import { expect } from 'chai';
import { COMASAGUA, MONTAUBAN, mark } from '../../../test/helpers/map-fixtures.js';
import type { Viewport } from '../geometry/viewport.js';
import { buildGraphSync } from '../graph/graph.js';
import { areInSight, isRightOfCentre, pointsOf, visibleIds } from './in-viewport.js';

const DAKAR = mark('dakar', 14.7, -17.4);
const graph = buildGraphSync({
  marks: [MONTAUBAN, COMASAGUA, DAKAR, { ...DAKAR, id: 'area', isArea: true }],
  links: [{ id: 'paniers', marks: [0, 1] }],
});
/** The whole plane, 256 wide, at this scale. */
const viewport = (scale: number, left = 0, top = 0): Viewport => ({ left, top, scale, width: 256, height: 256 });

describe('pointsOf()', () => {
  it('returns both ends of a pairing', () => {
    expect(pointsOf(graph, ['paniers'])).deep.equal([...graph.xy.slice(0, 4)]);
  });

  it('returns a territory with its partners, unless it is asked for alone', () => {
    expect(pointsOf(graph, ['montauban'])).have.length(4);
    expect(pointsOf(graph, ['montauban'], true)).deep.equal([...graph.xy.slice(0, 2)]);
  });

  it('returns nothing for an unknown id', () => {
    expect(pointsOf(graph, ['nobody'])).deep.equal([]);
  });
});

describe('visibleIds()', () => {
  it('returns the territories in the viewport, without areas of programmes', () => {
    expect(visibleIds(graph, viewport(1))).deep.equal(['montauban', 'comasagua', 'dakar']);
  });

  it('leaves out what is beyond the edges', () => {
    const [x, y] = graph.xy;
    const aroundMontauban = viewport(16, (x as number) * 16 - 128, (y as number) * 16 - 128);
    expect(visibleIds(graph, aroundMontauban)).deep.equal(['montauban']);
  });
});

describe('isRightOfCentre()', () => {
  it('is true when more than half of the points are in the right half', () => {
    expect(isRightOfCentre([200, 10, 190, 10, 20, 10], viewport(1))).equal(true);
    expect(isRightOfCentre([200, 10, 20, 10], viewport(1))).equal(false);
    expect(isRightOfCentre([20, 10], viewport(1))).equal(false);
  });
});

describe('areInSight()', () => {
  it('is false as soon as one point is out of sight, or within 6 % of an edge', () => {
    expect(areInSight([128, 128, 20, 20], viewport(1))).equal(true);
    expect(areInSight([128, 128, 10, 20], viewport(1))).equal(false);
    expect(areInSight([128, 128, 20, 250], viewport(1))).equal(false);
    expect(areInSight([128, 128, 300, 20], viewport(1))).equal(false);
  });
});
