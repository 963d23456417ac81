import { expect } from '@open-wc/testing';
import { mountElement, unmountAll } from '../helpers/browser/mount.js';
import { cfsi } from '../helpers/feed-builders.js';
import { TYPOGRAPHY_FAULTS } from '../helpers/typography.js';
import '../../src/elements/initiative-sheet/initiative-sheet.js';
import '../../src/elements/key-figures/key-figures.js';
import '../../src/elements/lesson-list/lesson-list.js';
import '../../src/elements/programme/programme.js';
import '../../src/elements/territory-profile/territory-profile.js';

/** The initiative sheet that the feed was written from, as Fonda published it. */
const SEED = '/test/fixtures/seed/fonda-cfsi-cooperer-autrement.txt';

const TAGS: [tag: string, attributes?: Record<string, string>][] = [
  ['coop-initiative-sheet', { initiative: 'programme-cooperer-autrement' }],
  ['coop-initiative-sheet', { initiative: 'paniers-comasagua-montauban' }],
  ['coop-initiative-sheet', { initiative: 'guinee-44-mfr' }],
  ['coop-key-figures'],
  ['coop-lesson-list'],
  ['coop-programme'],
  ['coop-territory-profile', { territory: 'montauban' }],
];

/** Collapses white space and unifies apostrophes: the feed and the sheet differ in both. */
const normalize = (text: string) => text.replace(/['’]/g, '’').replace(/\s+/g, ' ').trim();

/** Splits a text into headings, bullets and sentences. */
const splitSentences = (text: string) =>
  text
    .split('\n')
    .map((line) => normalize(line.replace(/^\s*•/, '')))
    .filter(Boolean)
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));

describe('the initiative sheet of the CFSI, in our tags', () => {
  afterEach(unmountAll);

  it('is complete: all of its 51 headings, facts and sentences are shown', async () => {
    const seed = splitSentences(await (await fetch(SEED)).text());
    expect(seed).to.have.length(51);
    const roots = [];
    for (const [tag, attributes] of TAGS) roots.push(await mountElement(tag, await cfsi(), attributes));
    const shown = normalize(roots.map((root) => root.textContent).join(' '));
    expect(seed.filter((sentence) => !shown.includes(sentence))).to.deep.equal([]);
  });

  it('has no fault of French typography in our own words', async () => {
    const json = await cfsi();
    const feedTexts: string[] = [];
    JSON.stringify(json, (_key, value) => {
      if (typeof value === 'string')
        feedTexts.push(...value.split('\n').map((line) => normalize(line.replace(/^- /, ''))));
      return value;
    });
    const fromFeed = new Set(feedTexts);
    for (const [tag, attributes] of TAGS) {
      const root = await mountElement(tag, json, attributes);
      const walker = document.createTreeWalker(root.querySelector('#content') as Node, NodeFilter.SHOW_TEXT);
      let ourTexts = 0;
      while (walker.nextNode()) {
        const text = walker.currentNode.nodeValue ?? '';
        // white space between elements, and the text of the feed, is not ours
        if (!text.trim() || fromFeed.has(normalize(text))) continue;
        ourTexts++;
        for (const [fault, pattern] of TYPOGRAPHY_FAULTS.filter(([, pattern]) => !pattern.source.includes('^\\s')))
          expect(text, `${tag}: ${fault}`).to.not.match(pattern);
      }
      expect(ourTexts, tag).to.be.above(0);
    }
  });
});
