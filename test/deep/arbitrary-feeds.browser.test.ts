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

/** Every tag, and what it must show of the one valid record in each feed, if anything. */
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

describe('every tag, of a feed that may hold anything anywhere', () => {
  it(`renders, and shows the valid record, without an error: ${FEEDS} feeds, seed ${SEED} [R10]`, async function () {
    this.timeout(600_000);
    const { warn } = console;
    console.warn = () => {};
    const errors: string[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
      void errors.push('reason' in event ? String(event.reason) : event.message);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const originals = [await cfsi(), await fullCfsi()] as Json[];
    let validCount = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(originals.length - 1), mutations, async (which, changes) => {
          const { feed, hasValidRecord } = mutateFeed(originals[which] as Json, changes);
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
              // content, a sentence that there is none, or a problem: no tag waits for ever
              await waitUntil(() => root.querySelector('#content, slot[name=empty], [part=message]'), tag);
              await element.updateComplete;
              if (hasValidRecord && shows) await waitUntil(() => text(root).includes(shows), `${tag} shows «${shows}»`);
            }
          } finally {
            for (const element of tags) element.remove();
          }
          expect(errors).deep.equal([]);
          if (hasValidRecord) validCount++;
        }),
        { numRuns: FEEDS, seed: SEED, includeErrorInReport: true },
      );
    } finally {
      console.warn = warn;
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onError);
    }
    expect(validCount, 'feeds with the valid record').above(FEEDS / 2);
  });
});
