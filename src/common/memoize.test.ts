import { expect } from 'chai';
import { memoize } from './memoize.js';

describe('memoize()', () => {
  it('computes once per key, whatever the other arguments are', () => {
    let calls = 0;
    const describeKey = memoize((key: { id: string }, suffix: string) => `${key.id}${suffix}${++calls}`);
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect([describeKey(a, '-'), describeKey(b, '-'), describeKey(a, '+'), describeKey({ id: 'a' }, '-')]).deep.equal([
      'a-1',
      'b-2',
      'a-1',
      'a-3',
    ]);
  });

  it('caches results that are falsy, but not undefined', () => {
    let calls = 0;
    const results: unknown[] = [0, '', false, null, undefined];
    for (const result of results) {
      calls = 0;
      const computed = memoize((_: object) => {
        calls++;
        return result;
      });
      const key = {};
      expect([computed(key), computed(key)]).deep.equal([result, result]);
      expect(calls, String(result)).equal(result === undefined ? 2 : 1);
    }
  });

  it('computes again after an exception', () => {
    let calls = 0;
    const flaky = memoize((_: object) => {
      if (!calls++) throw new Error('not yet');
      return calls;
    });
    const key = {};
    expect(() => flaky(key)).throw('not yet');
    expect([flaky(key), flaky(key)]).deep.equal([2, 2]);
  });
});
