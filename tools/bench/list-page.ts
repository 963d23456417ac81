// The page of a whole <coop-initiative-list>, from the build: the function that the harness calls in it.
import type {} from '../../src/elements/initiative-list/initiative-list.js';
import { longTasksSince, wait, warmUpIntl } from './observe.js';

const SETTLE_MS = 800;
/** Times that the button for more is pressed. */
const PAGES = 4;

/** Adds the list once its code is loaded, so that only its work on the feed is measured. */
async function addList(src: string) {
  document.body.append(document.createElement('coop-initiative-list'));
  await customElements.whenDefined('coop-initiative-list');
  document.querySelector('coop-initiative-list')?.remove();
  await wait(500);
  const list = document.createElement('coop-initiative-list');
  list.lang = 'fr';
  list.src = src;
  document.body.append(list);
  return list;
}

/** Returns the longest task from an action until all is settled, in ms. */
async function longestTaskOf(action: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await action();
  await wait(SETTLE_MS);
  return longTasksSince(startedAt).longest;
}

/**
 * Adds the element, and returns when its first cards show and when all `initiatives` are there, in ms, and the longest
 * task of each action.
 */
async function measure(src: string, initiatives: number) {
  const number = await warmUpIntl();
  const list = await addList(src);
  const startedAt = performance.now();
  let first = 0;
  while (!first || list.network?.initiatives.size !== initiatives) {
    await new Promise(requestAnimationFrame);
    if (!first && list.shadowRoot?.querySelector('article')) first = performance.now() - startedAt;
  }
  await list.updateComplete;
  const whole = performance.now() - startedAt;
  await wait(SETTLE_MS);
  const { blocking, longest } = longTasksSince(startedAt);
  const more = await longestTaskOf(async () => {
    for (let page = 0; page < PAGES; page++) {
      (list.shadowRoot as ShadowRoot).querySelector<HTMLButtonElement>('.message button')?.click();
      await wait(400);
    }
  });
  const narrowed = await longestTaskOf(() => void (list.selection = { country: 'SV' }));
  const sorted = await longestTaskOf(() => void (list.selection = { order: 'title' }));
  return { number, first, whole, longest, blocking, more, narrowed, sorted };
}

globalThis.benchList = { measure };

declare global {
  var benchList: { measure: typeof measure };
}
