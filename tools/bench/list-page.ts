// The page of a whole <coop-initiative-list>, from the build: what the harness calls in it.
import type {} from '../../src/elements/initiative-list/initiative-list.js';
import { blockingSince, firstNumber, rest } from './observe.js';

const AFTER = 800;

/** The list, its code there beforehand: what is measured is what it does with the feed. */
async function begin(src: string) {
  document.body.append(document.createElement('coop-initiative-list'));
  await customElements.whenDefined('coop-initiative-list');
  document.querySelector('coop-initiative-list')?.remove();
  await rest(500);
  const list = document.createElement('coop-initiative-list');
  list.lang = 'fr';
  list.src = src;
  document.body.append(list);
  return list;
}

/** The longest task, and the time blocked, from `act` until it is all over. */
async function during(act: () => unknown): Promise<number> {
  const from = performance.now();
  await act();
  await rest(AFTER);
  return blockingSince(from).longest;
}

/** Puts the tag in the page; tells when its first cards show, when all `initiatives` are known, and the longest task of each act of a visitor. */
async function measure(src: string, initiatives: number) {
  const number = await firstNumber();
  const list = await begin(src);
  const started = performance.now();
  let first = 0;
  while (!first || list.network?.initiatives.size !== initiatives) {
    await new Promise(requestAnimationFrame);
    if (!first && list.shadowRoot?.querySelector('article')) first = performance.now() - started;
  }
  await list.updateComplete;
  const whole = performance.now() - started;
  await rest(AFTER);
  const { blocking, longest } = blockingSince(started);
  const more = await during(async () => {
    for (let page = 0; page < 4; page++) {
      (list.shadowRoot as ShadowRoot).querySelector<HTMLButtonElement>('.message button')?.click();
      await rest(400);
    }
  });
  const narrowed = await during(() => void (list.selection = { country: 'SV' }));
  const sorted = await during(() => void (list.selection = { order: 'title' }));
  return { number, first, whole, longest, blocking, more, narrowed, sorted };
}

globalThis.benchList = { measure };

declare global {
  var benchList: { measure: typeof measure };
}
