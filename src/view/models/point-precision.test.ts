import { expect } from 'chai';
import { buildNetwork, feed, territory } from '../../../test/helpers/feed-builders.js';
import { precisionNote } from './point-precision.js';

describe('precisionNote()', () => {
  it('returns the precision of a point only when it is less precise than the territory', async () => {
    const noteOf = async (kind: string, precision?: string) => {
      const { territories } = await buildNetwork(
        feed({ territories: [territory('x', { kind, point: { lat: 1, lon: 1, precision } })] }),
      );
      return precisionNote([...territories.values()][0] as never);
    };
    expect(await noteOf('municipality', 'region')).equal('region');
    expect(await noteOf('municipality', 'department')).equal('department');
    expect(await noteOf('site', 'country')).equal('country');
    expect(await noteOf('region', 'region')).equal(undefined);
    expect(await noteOf('country', 'country')).equal(undefined);
    expect(await noteOf('site', 'municipality')).equal(undefined);
    expect(await noteOf('municipality')).equal(undefined);
  });
});
