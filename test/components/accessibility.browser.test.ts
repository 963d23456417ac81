import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FeedElement } from '../../src/ui/base/feed-element.js';
import { axeViolations } from '../helpers/browser/axe.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../helpers/browser/mock-fetch.js';
import { waitUntil } from '../helpers/browser/wait-until.js';
import { cfsi, feed, fullCfsi } from '../helpers/feed-builders.js';
import '../../src/elements/initiative-list/initiative-list.js';
import '../../src/elements/initiative-card/initiative-card.js';
import '../../src/elements/partner-list/partner-list.js';
import '../../src/elements/territory-map/territory-map.js';
import '../../src/elements/filter-bar/filter-bar.js';
import '../../src/elements/initiative-sheet/initiative-sheet.js';
import '../../src/elements/key-figures/key-figures.js';
import '../../src/elements/lesson-list/lesson-list.js';
import '../../src/elements/programme/programme.js';
import '../../src/elements/territory-profile/territory-profile.js';

const TAGS = [
  'coop-initiative-list',
  'coop-initiative-card',
  'coop-partner-list',
  'coop-territory-map',
  'coop-initiative-sheet',
  'coop-key-figures',
  'coop-lesson-list',
  'coop-programme',
  'coop-territory-profile',
  'coop-filter-bar',
];

/** The attributes that a tag needs to show something of the feed of the CFSI. */
const ATTRIBUTES: Record<string, Record<string, string>> = {
  'coop-initiative-sheet': { initiative: 'paniers-comasagua-montauban' },
  'coop-territory-profile': { territory: 'montauban' },
};

function createTag(tag: string): FeedElement {
  const element = document.createElement(tag) as FeedElement;
  for (const [name, value] of Object.entries(ATTRIBUTES[tag] ?? {})) element.setAttribute(name, value);
  return element;
}

/** Whether the goals that a tag shows have their names, which are loaded later. */
const hasGoalNames = (element: FeedElement) =>
  [...element.renderRoot.querySelectorAll('[part=goal]')].every(
    ({ textContent }) => (textContent ?? '').replace(/\s+/g, '').length > 10,
  );

/** Each state, the responses that lead to it, and how to see that it is reached. */
const STATES: Record<
  string,
  {
    answer: () => Promise<Response> | Response;
    reached: (element: FeedElement) => boolean;
    refresh?: () => Response;
    src?: string;
  }
> = {
  loading: { answer: pending, reached: (element) => !element.network },
  data: { answer: async () => jsonResponse(await cfsi()), reached: (element) => !!element.network },
  'with every field of a sheet': {
    answer: async () => jsonResponse(await fullCfsi()),
    reached: (element) => !!element.network && hasGoalNames(element),
  },
  partial: {
    answer: async () => {
      const json = await cfsi();
      return jsonResponse({ ...json, items: [...json.items, { title: 'Sans identifiant' }] });
    },
    reached: (element) => !!element.renderRoot.querySelector('[part=message]'),
  },
  stale: {
    answer: async () => jsonResponse(await cfsi()),
    reached: (element) => !!element.network,
    refresh: () => jsonResponse({}, 404),
  },
  empty: { answer: () => jsonResponse(feed()), reached: (element) => !!element.network },
  configuration: { answer: pending, src: '', reached: (element) => !!element.renderRoot.querySelector('code') },
  problem: {
    answer: () => jsonResponse({}, 404),
    reached: (element) => /404/.test(element.renderRoot.textContent ?? ''),
  },
};

/** Adds a tag to a page in that language and direction, and waits for that state. Returns the mocked network too. */
async function mountInState(tag: string, state: string, lang = 'fr', dir = 'ltr') {
  const { answer, reached, refresh, src } = STATES[state] as (typeof STATES)[string];
  // cfsi() asks the test server, so before `fetch` is replaced
  const first = answer === pending ? undefined : await answer();
  const body = await first?.text();
  let response = () => (first ? new Response(body, { status: first.status }) : pending());
  const network = mockFetch(() => response());
  const main = await fixture<HTMLElement>(
    html`<main lang=${lang} dir=${dir}><h1>Une association</h1><h2>Nos coopérations</h2></main>`,
  );
  const element = createTag(tag);
  element.loading = 'eager';
  element.src = src ?? uniqueUrl();
  element.append(
    Object.assign(document.createElement('a'), {
      href: 'https://network.example/',
      textContent: 'Sur le site du réseau',
    }),
  );
  main.append(element);
  await waitUntil(() => reached(element), `${tag} ${state}`);
  if (refresh) {
    response = () => Promise.resolve(refresh()) as never;
    await element.refresh();
    await waitUntil(() => /404/.test(element.renderRoot.textContent ?? ''), `${tag} ${state}`);
  }
  await element.updateComplete;
  return { main, element, network };
}

describe('accessibility of every tag', () => {
  let network: ReturnType<typeof mockFetch> | undefined;
  afterEach(() => network?.restore());

  for (const tag of TAGS)
    for (const state of Object.keys(STATES)) {
      it(`<${tag}> ${state}: axe finds nothing`, async () => {
        const mounted = await mountInState(tag, state);
        network = mounted.network;
        expect(await axeViolations(mounted.main)).to.deep.equal([]);
      });

      it(`<${tag}> ${state}, on a dark right-to-left page of 320 px: nothing overflows, axe finds nothing`, async () => {
        await setViewport({ width: 320, height: 640 });
        const { main, element, ...more } = await mountInState(tag, state, 'ar', 'rtl');
        network = more.network;
        Object.assign(main.style, { colorScheme: 'dark', background: 'Canvas', color: 'CanvasText' });
        await waitUntil(() => !!element.renderRoot.querySelector('.frame[dir=rtl]'));
        await aTimeout(50);
        expect(getComputedStyle(element.renderRoot.querySelector('.frame') as Element).direction).to.equal('rtl');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(await axeViolations(main)).to.deep.equal([]);
        await setViewport({ width: 800, height: 600 });
      });
    }

  for (const tag of TAGS)
    it(`<${tag}> on a page of 320 px: nothing overflows, axe finds nothing`, async () => {
      await setViewport({ width: 320, height: 640 });
      const main = await fixture(html`<main lang="fr"><h1>Une association</h1><h2>Nos coopérations</h2></main>`);
      const element = createTag(tag);
      element.feed = await cfsi();
      main.append(element);
      await waitUntil(() => !!element.network && !!element.renderRoot.querySelector('#content'), tag);
      await aTimeout(50);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(await axeViolations(main)).to.deep.equal([]);
      await setViewport({ width: 800, height: 600 });
    });

  for (const tag of TAGS)
    for (const [where, { lang, dir, scheme }] of Object.entries({
      'on a right-to-left page': { lang: 'ar', dir: 'rtl', scheme: 'light' },
      'on a dark page': { lang: 'fr', dir: 'ltr', scheme: 'dark' },
    }))
      it(`<${tag}> ${where} of 320 px: nothing overflows, axe finds nothing`, async () => {
        await setViewport({ width: 320, height: 640 });
        const main = await fixture<HTMLElement>(
          html`<main lang=${lang} dir=${dir}><h1>Une association</h1><h2>Nos coopérations</h2></main>`,
        );
        Object.assign(main.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
        const element = createTag(tag);
        element.feed = await cfsi();
        main.append(element);
        await waitUntil(() => !!element.network && !!element.renderRoot.querySelector('#content'), tag);
        await aTimeout(50);
        const frame = element.renderRoot.querySelector('#content') as HTMLElement;
        expect(getComputedStyle(frame).direction).to.equal(dir);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(await axeViolations(main)).to.deep.equal([]);
        await setViewport({ width: 800, height: 600 });
      });
});
