import { expect } from 'chai';
import { runInSlices, runSync, type Task } from './scheduler.js';

function* counting(to: number): Task<number> {
  let sum = 0;
  for (let n = 1; n <= to; n++) {
    sum += n;
    yield;
  }
  return sum;
}

describe('work in slices', () => {
  it('is there at once where it is short: nothing on the page waits for a promise', () => {
    expect(runInSlices(counting(10), { now: () => 0 })).equal(55);
  });

  it('lets the page breathe where it is long, in tasks of its own, and comes to the same', async () => {
    let clock = 0;
    let sum = 0;
    const work = Promise.resolve(runInSlices(counting(2000), { now: () => (clock += 1) })).then((done) => (sum = done));
    // all that is left to this task
    for (let n = 0; n < 10_000; n++) await undefined;
    expect(sum).equal(0);
    await work;
    expect(sum).equal(2_001_000);
  });

  it('is rushed where paper does not wait', () => {
    expect(runSync(counting(1_000_000))).equal(500_000_500_000);
  });

  it('that fails, fails for whoever asked, at once or later', async () => {
    function* broken(after: number): Task<number> {
      yield* counting(after);
      throw new Error('no such territory');
    }
    expect(() => runInSlices(broken(1), { now: () => 0 })).throw('no such territory');
    let clock = 0;
    const failed = await Promise.resolve(runInSlices(broken(100), { now: () => (clock += 1) })).catch(
      (error: Error) => error.message,
    );
    expect(failed).equal('no such territory');
  });
});
