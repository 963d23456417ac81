import { expect } from '@open-wc/testing';
import { waitUntil } from '../../test/helpers/browser/wait-until.js';
import { retryingLoader } from './retrying-loader.js';

describe('retryingLoader()', () => {
  const { warn } = console;
  const { addEventListener } = globalThis;
  let warnings: unknown[];
  let signals: AbortSignal[];
  let element: HTMLElement;
  beforeEach(() => {
    warnings = [];
    signals = [];
    console.warn = (message: unknown) => warnings.push(message);
    globalThis.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      const [, , options] = args;
      if (typeof options === 'object' && options.signal) signals.push(options.signal);
      addEventListener(...args);
    };
    element = document.body.appendChild(document.createElement('coop-list'));
  });
  afterEach(() => {
    console.warn = warn;
    globalThis.addEventListener = addEventListener;
    element.remove();
  });
  const fail = () => Promise.reject(new Error('offline'));
  const listenerCount = () => signals.filter(({ aborted }) => !aborted).length;

  it('loads again when the visitor is back online or back on the page, until it succeeds', async () => {
    let calls = 0;
    retryingLoader(element).load('<coop-list>', () => (++calls < 3 ? fail() : Promise.resolve()));
    await waitUntil(() => warnings.length === 1);
    expect(warnings[0]).equal('[passerelle] Could not load <coop-list>. Is every file of the script on the server?');
    dispatchEvent(new Event('online'));
    await waitUntil(() => warnings.length === 2);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(calls).equal(3);
    await Promise.resolve();
    dispatchEvent(new Event('online'));
    expect([calls, listenerCount()]).deep.equal([3, 0]);
  });

  it('does not load again when the page is shown for the first time', async () => {
    let calls = 0;
    retryingLoader(element).load('<coop-list>', () => {
      calls++;
      return fail();
    });
    await waitUntil(() => warnings.length === 1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(calls).equal(1);
  });

  it('leaves no listener behind for an element that is removed, and loads again when it is back [R38]', async () => {
    const loader = retryingLoader(element);
    let calls = 0;
    const load = () => (++calls < 3 ? fail() : Promise.resolve());
    loader.load('<coop-list>', load);
    loader.load('<coop-list>', load);
    await waitUntil(() => warnings.length === 2);
    expect(listenerCount(), 'two failures wait together').equal(2);
    element.remove();
    loader.hostDisconnected();
    expect(listenerCount()).equal(0);
    document.body.append(element);
    loader.hostConnected();
    expect([calls, listenerCount()]).deep.equal([4, 0]);
  });

  it('does not wait for an element that was removed while it loaded [R38]', async () => {
    const loader = retryingLoader(element);
    loader.load('<coop-list>', fail);
    element.remove();
    await waitUntil(() => warnings.length === 1);
    expect(listenerCount()).equal(0);
  });
});
