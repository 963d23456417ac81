import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FeedElement } from '../../src/ui/base/feed-element.js';
import { type Json, mutateFeed, mutations } from '../helpers/arbitrary-feeds.js';
import { text } from '../helpers/browser/mount.js';
import { waitUntil } from '../helpers/browser/wait-until.js';
import { cfsi, fullCfsi } from '../helpers/feed-builders.js';
import '../../src/elements/explorer/explorer.js';
import '../../src/elements/filter-bar/filter-bar.js';
import '../../src/elements/initiative-card/initiative-card.js';
import '../../src/elements/initiative-list/initiative-list.js';
import '../../src/elements/initiative-sheet/initiative-sheet.js';
import '../../src/elements/key-figures/key-figures.js';
import '../../src/elements/lesson-list/lesson-list.js';
import '../../src/elements/partner-list/partner-list.js';
import '../../src/elements/programme/programme.js';
import '../../src/elements/territory-map/territory-map.js';
import '../../src/elements/territory-profile/territory-profile.js';

const FEEDS = 100;
const SEED = 20260302;

/** Every tag, and which of them must show the sound record of each feed. */
const TAGS: [tag: string, attributes: Record<string, string>, shows?: string][] = [
  ['coop-initiative-list', { 'page-size': '500' }, 'Le jardin témoin'],
  ['coop-initiative-card', {}],
  ['coop-initiative-sheet', { initiative: 'témoin' }, 'Le jardin témoin'],
  ['coop-initiative-sheet', { initiative: 'paniers-comasagua-montauban' }],
  ['coop-territory-map', { 'page-size': '500' }, 'Le jardin témoin'],
  ['coop-partner-list', { member: 'témoin-nous' }, 'Nous'],
  ['coop-key-figures', {}],
  ['coop-lesson-list', {}],
  ['coop-programme', {}],
  ['coop-territory-profile', { territory: 'témoin-ici' }, 'Le jardin témoin'],
  ['coop-filter-bar', {}],
  ['coop-explorer', {}],
];

describe('a page whose feed may hold anything anywhere', () => {
  it(`R10 has every tag drawn, and the sound record shown, without an error: ${FEEDS} feeds, seed ${SEED}`, async function () {
    this.timeout(120_000);
    const { warn } = console;
    console.warn = () => {};
    const errors: string[] = [];
    const caught = (event: ErrorEvent | PromiseRejectionEvent) =>
      void errors.push('reason' in event ? String(event.reason) : event.message);
    addEventListener('error', caught);
    addEventListener('unhandledrejection', caught);
    const seeds = [await cfsi(), await fullCfsi()] as Json[];
    let sound = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(seeds.length - 1), mutations, async (which, done) => {
          const { feed, isSound } = mutateFeed(seeds[which] as Json, done);
          const tags = TAGS.map(([tag, attributes]) => {
            const element = document.createElement(tag) as FeedElement;
            for (const [name, value] of Object.entries({ lang: 'fr', ...attributes }))
              element.setAttribute(name, value);
            element.feed = feed;
            return element;
          });
          document.body.append(...tags);
          try {
            for (const [n, element] of tags.entries()) {
              const root = element.renderRoot as ShadowRoot;
              const [tag, , shows] = TAGS[n] as (typeof TAGS)[0];
              // drawn, or said to be empty or no feed: nobody waits
              await waitUntil(() => root.querySelector('#content, slot[name=empty], [part=message]'), tag);
              await element.updateComplete;
              if (isSound && shows) await waitUntil(() => text(root).includes(shows), `${tag} shows «${shows}»`);
            }
          } finally {
            for (const element of tags) element.remove();
          }
          expect(errors).deep.equal([]);
          if (isSound) sound++;
        }),
        { numRuns: FEEDS, seed: SEED, includeErrorInReport: true },
      );
    } finally {
      console.warn = warn;
      removeEventListener('error', caught);
      removeEventListener('unhandledrejection', caught);
    }
    expect(sound, 'the sound record').above(FEEDS / 2);
  });
});
