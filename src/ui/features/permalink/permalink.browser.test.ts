import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import type { FilterStore } from '../linked/selection-group.js';
import { createUrlStore } from './permalink.js';

describe('createUrlStore()', () => {
  let store: FilterStore;
  let changes = 0;
  const { href } = location;
  const params = () => new URL(location.href).searchParams;

  beforeEach(() => {
    changes = 0;
    history.pushState(null, '', '?page=2');
    store = createUrlStore('', () => changes++);
  });
  afterEach(() => {
    store.stop();
    history.replaceState(null, '', href);
  });

  it('writes the filters to the URL, reads them again, and leaves the page’s own parameters alone', () => {
    store.write({ country: 'SV' }, true);
    expect(store.read()).to.deep.equal({ country: 'SV' });
    expect(params().get('coop-country')).to.equal('SV');
    expect(params().get('page')).to.equal('2');
  });

  it('adds no history entry for a change by the page, or where nothing changes', () => {
    const before = history.length;
    store.write({ country: 'SV' }, false);
    store.write({ country: 'SV' }, true);
    expect(history.length).to.equal(before);
  });

  it('makes one history entry of a query being typed, and reports the step back that undoes it', async () => {
    store.write({ query: 'j' }, true);
    const before = history.length;
    store.write({ query: 'ja' }, true);
    store.write({ query: 'jardin' }, true);
    expect(history.length).to.equal(before);
    expect(store.read()).to.deep.equal({ query: 'jardin' });
    history.back();
    await waitUntil(() => changes);
    expect(store.read()).to.deep.equal({});
  });

  it('reports no step back once it is stopped', async () => {
    store.write({ country: 'SV' }, true);
    store.stop();
    const back = new Promise((ok) => addEventListener('popstate', ok, { once: true }));
    history.back();
    await back;
    expect(changes).to.equal(0);
  });
});
