import { expect } from '@open-wc/testing';
import { waitUntil } from '../../test/helpers/browser/wait-until.js';
import { loadOrRetry } from './load-or-retry.js';

describe('loadOrRetry()', () => {
  const { warn } = console;
  let warnings: unknown[];
  beforeEach(() => {
    warnings = [];
    console.warn = (message: unknown) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('loads again when the visitor is back online or back on the page, until it succeeds', async () => {
    let calls = 0;
    loadOrRetry('<coop-list>', () => (++calls < 3 ? Promise.reject(new Error('offline')) : Promise.resolve()));
    await waitUntil(() => warnings.length === 1);
    expect(warnings[0]).equal('[passerelle] Could not load <coop-list>. Is every file of the script on the server?');
    dispatchEvent(new Event('online'));
    await waitUntil(() => warnings.length === 2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(calls).equal(3);
    await Promise.resolve();
    dispatchEvent(new Event('online'));
    expect(calls).equal(3);
  });

  it('does not load again when the page is shown for the first time', async () => {
    let calls = 0;
    loadOrRetry('<coop-list>', () => {
      calls++;
      return Promise.reject(new Error('offline'));
    });
    await waitUntil(() => warnings.length === 1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(calls).equal(1);
  });
});
