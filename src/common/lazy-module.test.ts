import { expect } from 'chai';
import { lazyModule } from './lazy-module.js';
import { runInSlices } from './scheduler.js';

describe('lazyModule()', () => {
  it('loads a module once', async () => {
    let loads = 0;
    const task = lazyModule(async () => ({ name: `load ${++loads}` }), 'the search');
    for (const _ of [1, 2]) expect(await runInSlices(task())).deep.equal({ name: 'load 1' });
    expect(loads).equal(1);
  });

  it('warns of a module that cannot be loaded, returns undefined and tries again the next time', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      let loads = 0;
      const task = lazyModule(async () => {
        if (++loads === 1) throw new Error('offline');
        return { loads };
      }, 'the search');
      expect(await runInSlices(task())).equal(undefined);
      expect(warnings.join()).include('the search');
      expect(await runInSlices(task())).deep.equal({ loads: 2 });
    } finally {
      console.warn = warn;
    }
  });
});
