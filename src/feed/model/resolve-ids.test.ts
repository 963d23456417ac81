import { expect } from 'chai';
import { resolveIds } from './resolve-ids.js';

describe('resolveIds()', () => {
  it('returns the records in the order of the ids, and reports those without a record', () => {
    const records = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    const missing: string[] = [];
    expect(resolveIds(['b', 'z', 'a'], records, (id) => missing.push(id))).deep.equal([2, 1]);
    expect(missing).deep.equal(['z']);
    expect(resolveIds(undefined, records)).deep.equal([]);
  });
});
