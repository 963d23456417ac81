import { expect } from 'chai';
import { buildNetwork, feed, initiative, pairing, place, territory } from '../../test/helpers/feed-builders.js';
import type { Initiative } from '../feed/model/network.js';
import type { Territory } from '../feed/schema/core.js';
import { hasPosition, territoriesOf, withAncestors } from './geography.js';

const NETWORK = buildNetwork(
  feed({
    territories: [
      territory('a', { parent: 'b' }),
      territory('b', { parent: 'a' }),
      territory('alone', { parent: 'alone' }),
      territory('x', { parent: 'a' }),
    ],
    pairings: [pairing('p', 'x', 'alone')],
    items: [initiative('i', { pairings: ['p'], places: [place('x'), place('b', 'home'), place('a', 'mentioned')] })],
  }),
);
const ids = (territories: readonly Territory[]) => territories.map(({ id }) => id);

describe('withAncestors()', () => {
  it('returns a territory and those it lies in, nearest first, and ends in a cycle', async () => {
    const network = await NETWORK;
    const lineage = (id: string) => ids(withAncestors(network.territories.get(id) as Territory, network));
    expect(lineage('a')).deep.equal(['a', 'b']);
    expect(lineage('alone')).deep.equal(['alone']);
    expect(lineage('x')).deep.equal(['x', 'a', 'b']);
  });

  it('ends in a chain of 1,000 territories, which together would have half a million ancestors [R35]', async () => {
    const chain = Array.from({ length: 1000 }, (_, n) => territory(`t${n}`, { parent: `t${n + 1}` }));
    const network = await buildNetwork(feed({ territories: chain }));
    const counts = [...network.territories.values()].map((place) => withAncestors(place, network).length);
    expect(Math.max(...counts)).within(8, 100);
  });
});

describe('territoriesOf()', () => {
  it('returns the ends of its pairings, then its places, each once; not those only mentioned', async () => {
    const { initiatives } = await NETWORK;
    expect(ids(territoriesOf(initiatives.get('i') as Initiative))).deep.equal(['x', 'alone', 'b']);
  });
});

describe('hasPosition()', () => {
  it('is true on the equator and on the meridian of Greenwich, and false at (0, 0) and without a point', () => {
    const hasPositionAt = (point?: object) => hasPosition(territory('x', { point }) as unknown as Territory);
    expect(hasPositionAt({ lat: 0, lon: 9.45 })).equal(true);
    expect(hasPositionAt({ lat: 5.67, lon: 0 })).equal(true);
    for (const point of [{ lat: 0, lon: 0 }, { lat: -0, lon: 0 }, undefined]) expect(hasPositionAt(point)).equal(false);
  });
});
