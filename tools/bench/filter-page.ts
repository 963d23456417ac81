// The page of a whole <coop-filter-bar>, from the build, and the functions of `src/view` behind it: what the harness
// calls in it.
import { runInSlices, type Task } from '../../src/common/scheduler.js';
import type {} from '../../src/elements/filter-bar/filter-bar.js';
import type { Network } from '../../src/feed/model/network.js';
import { buildFacets } from '../../src/view/filter/facets.js';
import type { Query } from '../../src/view/filter/query.js';
import { selectInitiatives } from '../../src/view/filter/selection.js';
import { longTasksSince, wait, warmUpIntl } from './observe.js';
import { afterNextPaint } from './subject.js';

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
/** Long enough for work in the background to end. */
const IDLE_MS = 3000;
/** Tasks so soon after an answer still belong to the action. */
const SETTLE_MS = 1000;
/** An action without an answer by then is an error. */
const TIMEOUT_MS = 20_000;

async function durationOf(task: Task<unknown>): Promise<number> {
  const startedAt = performance.now();
  await runInSlices(task);
  return performance.now() - startedAt;
}

/** Returns the durations of the functions behind the bar, in ms. */
async function measureView(network: Network) {
  const filterBy = (chosen: Query['chosen']) => durationOf(buildFacets(network, { chosen }, DIMENSIONS));
  const sortByTitle = () => durationOf(selectInitiatives(network, { chosen: { order: 'title' } }));
  return {
    firstFacets: await filterBy({}),
    filter: await filterBy({ country: 'ML', theme: 'eau' }),
    firstSearch: await filterBy({ query: 'eau' }),
    search: await filterBy({ query: 'jardins partagés', country: 'ML' }),
    firstSort: await sortByTitle(),
    sort: await sortByTitle(),
  };
}

/**
 * Adds the element and, once all `initiatives` are there, does what a visitor does. Returns how long each action and
 * its longest task took, in ms.
 */
async function measure(src: string, initiatives: number) {
  const number = await warmUpIntl();
  const bar = document.createElement('coop-filter-bar');
  bar.lang = 'fr';
  bar.src = src;
  bar.loading = 'eager';
  document.body.append(bar);
  const startedAt = performance.now();
  while (bar.network?.initiatives.size !== initiatives) await new Promise(requestAnimationFrame);
  await bar.updateComplete;
  const shown = performance.now() - startedAt;
  await wait(IDLE_MS);
  const root = bar.renderRoot as ShadowRoot;
  const find = <E extends HTMLElement>(id: string) => root.getElementById(id) as E;
  const status = () => root.querySelector('[role=status]')?.textContent;
  const acts: Record<string, { time: number; longest: number }> = {
    'whole feed, names in order': { time: shown, longest: longTasksSince(startedAt).longest },
  };
  /** Measures an action until its answer is on screen. */
  const act = async (name: string, action: () => void, isAnswered: () => boolean) => {
    const actedAt = performance.now();
    action();
    while (!isAnswered()) {
      if (performance.now() - actedAt > TIMEOUT_MS) throw new Error(`"${name}" had no answer after ${TIMEOUT_MS} ms.`);
      await wait(0);
    }
    await bar.updateComplete;
    await afterNextPaint();
    const time = performance.now() - actedAt;
    await wait(SETTLE_MS);
    acts[name] = { time, longest: longTasksSince(actedAt).longest };
  };
  const choose = (id: string, value = find<HTMLSelectElement>(id).options[2]?.value ?? '') => {
    const before = status();
    return act(
      value ? `${id} chosen` : `${id} cleared`,
      () => {
        find(id).focus();
        find<HTMLSelectElement>(id).value = value;
        find(id).dispatchEvent(new Event('change'));
      },
      () => status() !== before,
    );
  };
  const focus = (id: string) =>
    act(
      `${id} focused`,
      () => find(id).focus(),
      () => find<HTMLSelectElement>(id).options.length > 2,
    );
  const options: Record<string, number> = {};
  find<HTMLDetailsElement>('territory').closest('details')?.setAttribute('open', '');
  await focus('territory');
  options.territory = find<HTMLSelectElement>('territory').options.length;
  await choose('territory');
  await choose('territory', '');
  await focus('member');
  options.member = find<HTMLSelectElement>('member').options.length;
  await choose('country');
  await choose('theme');
  await focus('territory');
  await choose('theme', '');
  await choose('country', '');
  find('query').focus();
  await wait(IDLE_MS);
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
  return { number, view: await measureView(bar.network as Network), acts, options };
}

globalThis.benchFilter = { measure };

declare global {
  var benchFilter: { measure: typeof measure };
}
