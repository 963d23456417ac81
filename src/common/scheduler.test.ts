import { expect } from 'chai';
import { runInSlices, runSync, type Task } from './scheduler.js';

function* sumUpTo(to: number): Task<number> {
  let sum = 0;
  for (let n = 1; n <= to; n++) {
    sum += n;
    yield;
  }
  return sum;
}

describe('runInSlices()', () => {
  it('returns the result itself when the task ends within one slice', () => {
    expect(runInSlices(sumUpTo(10), { now: () => 0 })).equal(55);
  });

  it('continues a long task in later tasks of the event loop, with the same result', async () => {
    let clock = 0;
    let sum = 0;
    const work = Promise.resolve(runInSlices(sumUpTo(2000), { now: () => (clock += 1) })).then((done) => (sum = done));
    // all microtasks of this task
    for (let n = 0; n < 10_000; n++) await undefined;
    expect(sum).equal(0);
    await work;
    expect(sum).equal(2_001_000);
  });

  it('lets timers of the page run, although a browser continues a task before them [R45]', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    // as starving as a browser can be: no timer runs between two such continuations
    Object.defineProperty(globalThis, 'scheduler', { value: { yield: () => Promise.resolve() }, configurable: true });
    let ticks = 0;
    const timer = setInterval(() => ticks++);
    try {
      const giveUpAt = performance.now() + 5000;
      function* untilThreeTicks(): Task<number> {
        while (ticks < 3 && performance.now() < giveUpAt) yield;
        return ticks;
      }
      expect(await runInSlices(untilThreeTicks())).equal(3);
    } finally {
      clearInterval(timer);
      if (before) Object.defineProperty(globalThis, 'scheduler', before);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
  });

  it('throws in the first slice, and rejects in a later one, what the task throws', async () => {
    function* broken(after: number): Task<number> {
      yield* sumUpTo(after);
      throw new Error('no such territory');
    }
    expect(() => runInSlices(broken(1), { now: () => 0 })).throw('no such territory');
    let clock = 0;
    const message = await Promise.resolve(runInSlices(broken(100), { now: () => (clock += 1) })).catch(
      (error: Error) => error.message,
    );
    expect(message).equal('no such territory');
  });

  it('ignores options that scripts of the page have added to all objects', () => {
    const added = { sync: true, sliceMs: -1, now: () => Number.NaN };
    for (const [key, value] of Object.entries(added))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, enumerable: true });
    let sum: unknown;
    try {
      sum = runInSlices(sumUpTo(10));
    } finally {
      for (const key of Object.keys(added)) delete (Object.prototype as unknown as Record<string, unknown>)[key];
    }
    // asserted here, because chai writes to objects that would have these keys
    expect(sum).equal(55);
  });
});

describe('runSync()', () => {
  it('runs a task of any length to its end', () => {
    expect(runSync(sumUpTo(1_000_000))).equal(500_000_500_000);
  });
});
