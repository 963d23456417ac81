import { expect } from 'chai';
import { addToGroup, groupBy } from './group-by.js';

describe('groupBy()', () => {
  it('groups values in their order, under the given keys first', () => {
    const groups = groupBy(['ananas', 'baobab', 'abricot', 'cacao'], (word) => word[0], ['c', 'z']);
    expect([...groups]).deep.equal([
      ['c', ['cacao']],
      ['z', []],
      ['a', ['ananas', 'abricot']],
      ['b', ['baobab']],
    ]);
  });
});

describe('addToGroup()', () => {
  it('creates a group with its first value', () => {
    const groups = new Map<string, number[]>();
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const)
      addToGroup(groups, key, value);
    expect([...groups]).deep.equal([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
  });
});
