import { expect } from 'chai';
import { memoizeTask } from './memoize-task.js';
import { runSync, type Task } from './scheduler.js';

describe('memoizeTask()', () => {
  it('runs a task once per object and arguments', () => {
    const runs: string[] = [];
    const describeFeed = memoizeTask(function* (feed: { name: string }, options: { lang?: string }): Task<string> {
      yield;
      runs.push(`${feed.name} ${options.lang}`);
      return `${feed.name} in ${options.lang}`;
    });
    const feed = { name: 'feed' };
    for (const lang of ['fr', 'en', 'fr']) expect(runSync(describeFeed(feed, { lang }))).equal(`feed in ${lang}`);
    expect(runSync(describeFeed({ name: 'feed' }, { lang: 'fr' }))).equal('feed in fr');
    expect(runs).deep.equal(['feed fr', 'feed en', 'feed fr']);
  });

  it('caches 0, and neither undefined nor an exception', () => {
    let runs = 0;
    const results: (number | undefined)[] = [0, undefined];
    const next = memoizeTask(function* (_feed: object, index: number): Task<number | undefined> {
      yield;
      runs++;
      if (index === 2) throw new Error('no third result');
      return results[index];
    });
    const feed = {};
    for (const index of [0, 0, 1, 1]) expect(runSync(next(feed, index))).equal(results[index]);
    expect(runs).equal(3);
    for (const _ of [1, 2]) expect(() => runSync(next(feed, 2))).throw('no third result');
    expect(runs).equal(5);
  });
});
