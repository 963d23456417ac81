// The page of a whole <coop-filter-bar>, from the build, and what it stands on: what the harness calls in it.
import { runInSlices, type Task } from '../../src/common/scheduler.js';
import type {} from '../../src/elements/filter-bar/filter-bar.js';
import type { Network } from '../../src/feed/model/network.js';
import { buildFacets } from '../../src/view/filter/facets.js';
import type { Query } from '../../src/view/filter/query.js';
import { selectInitiatives } from '../../src/view/filter/selection.js';
import { blockingSince, firstNumber, rest } from './observe.js';
import { onScreen } from './subject.js';

const DIMENSIONS = [
  'territory',
  'country',
  'theme',
  'goal',
  'nature',
  'member',
  'programme',
  'phase',
  'status',
  'years',
];
/** Long enough for what was prepared beforehand to be over. */
const CALM = 3000;
/** What follows the answer belongs to the act, too. */
const AFTER = 1000;
/** An act without an answer by then is an error, in ms. */
const STUCK = 20_000;

async function timed(work: () => Task<unknown>): Promise<number> {
  const from = performance.now();
  await runInSlices(work());
  return performance.now() - from;
}

/** What the bar stands on, without the bar. */
async function view(network: Network) {
  const choose = (chosen: Query['chosen']) => timed(() => buildFacets(network, { chosen }, DIMENSIONS));
  const order = () => timed(() => selectInitiatives(network, { chosen: { order: 'title' } }));
  const setOut = await choose({});
  const filter = await choose({ country: 'ML', theme: 'eau' });
  const texts = await choose({ query: 'eau' });
  const search = await choose({ query: 'jardins partagés', country: 'ML' });
  return { setOut, filter, texts, search, ordered: await order(), sort: await order() };
}

/** Puts the tag in the page and, once all `initiatives` are there, does what a visitor does; tells how long each act and its longest task took. */
async function measure(src: string, initiatives: number) {
  const number = await firstNumber();
  const bar = document.createElement('coop-filter-bar');
  bar.lang = 'fr';
  bar.src = src;
  bar.loading = 'eager';
  document.body.append(bar);
  const from = performance.now();
  while (bar.network?.initiatives.size !== initiatives) await new Promise(requestAnimationFrame);
  await bar.updateComplete;
  const shown = performance.now() - from;
  await rest(CALM);
  const root = bar.renderRoot as ShadowRoot;
  const find = <E extends HTMLElement>(id: string) => root.getElementById(id) as E;
  const status = () => root.querySelector('[role=status]')?.textContent;
  const acts: Record<string, { time: number; longest: number }> = {
    'whole feed, names in order': { time: shown, longest: blockingSince(from).longest },
  };
  /** From the act to the answer on the screen. */
  const act = async (name: string, doIt: () => void, answered: () => boolean) => {
    const from = performance.now();
    doIt();
    while (!answered()) {
      if (performance.now() - from > STUCK) throw new Error(`${name}: no answer.`);
      await new Promise((ok) => setTimeout(ok));
    }
    await bar.updateComplete;
    await onScreen();
    const time = performance.now() - from;
    await rest(AFTER);
    acts[name] = { time, longest: blockingSince(from).longest };
  };
  const pick = (id: string, value = find<HTMLSelectElement>(id).options[2]?.value ?? '') => {
    const before = status();
    return act(
      value ? `${id} chosen` : `${id} given up`,
      () => {
        find(id).focus();
        find<HTMLSelectElement>(id).value = value;
        find(id).dispatchEvent(new Event('change'));
      },
      () => status() !== before,
    );
  };
  const reach = (id: string) =>
    act(
      `${id} reached for`,
      () => find(id).focus(),
      () => find<HTMLSelectElement>(id).options.length > 2,
    );
  const options: Record<string, number> = {};
  find<HTMLDetailsElement>('territory').closest('details')?.setAttribute('open', '');
  await reach('territory');
  options.territory = find<HTMLSelectElement>('territory').options.length;
  await pick('territory');
  await pick('territory', '');
  await reach('member');
  options.member = find<HTMLSelectElement>('member').options.length;
  await pick('country');
  await pick('theme');
  await reach('territory');
  await pick('theme', '');
  await pick('country', '');
  find('query').focus();
  await rest(CALM);
  const before = status();
  await act(
    'words typed',
    () => {
      find<HTMLInputElement>('query').value = 'jardins';
      find('query').dispatchEvent(new Event('input'));
      root.querySelector('form')?.requestSubmit();
    },
    () => status() !== before,
  );
  return { number, view: await view(bar.network as Network), acts, options };
}

globalThis.benchFilter = { measure };

declare global {
  var benchFilter: { measure: typeof measure };
}
