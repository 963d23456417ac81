import { expect } from '@open-wc/testing';
import { mountElement, unmountAll } from '../helpers/browser/mount.js';
import { cfsi } from '../helpers/feed-builders.js';
import { TYPOGRAPHY_FAULTS } from '../helpers/typography.js';
import '../../src/elements/initiative-sheet/initiative-sheet.js';
import '../../src/elements/key-figures/key-figures.js';
import '../../src/elements/lesson-list/lesson-list.js';
import '../../src/elements/programme/programme.js';
import '../../src/elements/territory-profile/territory-profile.js';

/** The initiative sheet that the feed was made from, as Fonda published it. */
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

/** Blanks made one, both apostrophes the same: the feed and the text do not always agree on them. */
const plain = (text: string) => text.replace(/['’]/g, '’').replace(/\s+/g, ' ').trim();

/** Headings, bullets and sentences, one by one. */
const sentences = (text: string) =>
  text
    .split('\n')
    .map((line) => plain(line.replace(/^\s*•/, '')))
    .filter(Boolean)
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u));

describe('the initiative sheet of the CFSI', () => {
  afterEach(unmountAll);

  it('is told whole: its 51 headings, facts and sentences are all on a page', async () => {
    const seed = sentences(await (await fetch(SEED)).text());
    expect(seed).to.have.length(51);
    const roots = [];
    for (const [tag, attributes] of TAGS) roots.push(await mountElement(tag, await cfsi(), attributes));
    const read = plain(roots.map((root) => root.textContent).join(' '));
    expect(seed.filter((sentence) => !read.includes(sentence))).to.deep.equal([]);
  });

  it('is told with no fault of French typography in our own words', async () => {
    const json = await cfsi();
    const theirs: string[] = [];
    JSON.stringify(json, (_key, value) => {
      if (typeof value === 'string') theirs.push(...value.split('\n').map((line) => plain(line.replace(/^- /, ''))));
      return value;
    });
    const foreign = new Set(theirs);
    for (const [tag, attributes] of TAGS) {
      const root = await mountElement(tag, json, attributes);
      const walk = document.createTreeWalker(root.querySelector('#content') as Node, NodeFilter.SHOW_TEXT);
      let ours = 0;
      while (walk.nextNode()) {
        const text = walk.currentNode.nodeValue ?? '';
        // what Lit leaves between two elements, and what the feed says, is not our writing
        if (!text.trim() || foreign.has(plain(text))) continue;
        ours++;
        for (const [fault, mark] of TYPOGRAPHY_FAULTS.filter(([, one]) => !one.source.includes('^\\s')))
          expect(text, `${tag}: ${fault}`).to.not.match(mark);
      }
      expect(ours, tag).to.be.above(0);
    }
  });
});
