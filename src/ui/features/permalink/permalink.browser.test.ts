import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import type { FilterStore } from '../linked/selection-group.js';
import { createUrlStore } from './permalink.js';

describe('what is chosen, in the address of the page', () => {
  let memory: FilterStore;
  let changes = 0;
  const own = location.href;
  const said = () => new URL(location.href).searchParams;

  beforeEach(() => {
    changes = 0;
    history.pushState(null, '', '?page=2');
    memory = createUrlStore('', () => changes++);
  });
  afterEach(() => {
    memory.stop();
    history.replaceState(null, '', own);
  });

  it('is written by the visitor’s act, read again, and leaves the page’s own parameters alone', () => {
    memory.write({ country: 'SV' }, true);
    expect(memory.read()).to.deep.equal({ country: 'SV' });
    expect(said().get('coop-country')).to.equal('SV');
    expect(said().get('page')).to.equal('2');
  });

  it('is written in place where no act asks for a step back, or where nothing is new', () => {
    const before = history.length;
    memory.write({ country: 'SV' }, false);
    memory.write({ country: 'SV' }, true);
    expect(history.length).to.equal(before);
  });

  it('is one step for words being typed, undone by one step back, which the page’s tags hear of', async () => {
    memory.write({ query: 'j' }, true);
    const before = history.length;
    memory.write({ query: 'ja' }, true);
    memory.write({ query: 'jardin' }, true);
    expect(history.length).to.equal(before);
    expect(memory.read()).to.deep.equal({ query: 'jardin' });
    history.back();
    await waitUntil(() => changes);
    expect(memory.read()).to.deep.equal({});
  });

  it('is followed no longer by a tag that has gone', async () => {
    memory.write({ country: 'SV' }, true);
    memory.stop();
    const back = new Promise((ok) => addEventListener('popstate', ok, { once: true }));
    history.back();
    await back;
    expect(changes).to.equal(0);
  });
});
