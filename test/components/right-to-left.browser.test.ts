// On an Arabic page the feed's names are French: a name and what follows it in parentheses are one left-to-right unit,
// or a line break tears them.
import { expect, waitUntil } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../helpers/browser/mount.js';
import { cfsi, fullCfsi } from '../helpers/feed-builders.js';
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

/**
 * Each tag with the attributes that make it show names, and how many parentheses after Latin letters it shows at least.
 */
const TAGS: [tag: string, attributes: Record<string, string>, parentheses: number][] = [
  ['coop-initiative-list', {}, 3],
  ['coop-initiative-card', { initiative: 'paniers-comasagua-montauban' }, 3],
  ['coop-partner-list', {}, 10],
  ['coop-partner-list', { initiative: 'paniers-comasagua-montauban' }, 6],
  ['coop-territory-map', {}, 2],
  ['coop-initiative-sheet', { initiative: 'paniers-comasagua-montauban' }, 15],
  ['coop-initiative-sheet', { initiative: 'guinee-44-mfr' }, 0],
  ['coop-key-figures', { initiative: 'paniers-comasagua-montauban' }, 1],
  ['coop-lesson-list', {}, 0],
  ['coop-programme', {}, 3],
  ['coop-territory-profile', { territory: 'salvador' }, 2],
  ['coop-territory-profile', { territory: 'occitanie' }, 1],
  ['coop-filter-bar', {}, 10],
];

const ISOLATE = 'bdi, [dir]';
const LATIN = /\p{Script=Latin}/u;

/** The nearest ancestor that begins a line of its own. */
function lineBox(node: Node): Element {
  let element = node.parentElement as Element;
  while (getComputedStyle(element).display.startsWith('inline') && element.parentElement)
    element = element.parentElement;
  return element;
}

/** Text nodes of `root`, in order. */
function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/**
 * Returns the lines of `frame` in which a parenthesis follows Latin letters, and of these the torn ones, where the
 * parenthesis is not in the isolate of the letters.
 */
function parentheses(frame: Element): { checked: string[]; torn: string[] } {
  const checked: string[] = [];
  const torn: string[] = [];
  for (const node of textNodes(frame))
    for (const { index } of node.data.matchAll(/\(/g)) {
      const line = lineBox(node);
      const nodes = textNodes(line);
      const position = nodes.indexOf(node);
      const parts = [...nodes.slice(0, position).map(({ data }) => data), node.data.slice(0, index)];
      const start = parts.findLastIndex((data) => /\p{L}/u.test(data));
      if (!LATIN.test(parts[start]?.match(/\p{L}(?=\P{L}*$)/u)?.[0] ?? '')) continue;
      const end = node.data.includes(')', index)
        ? node
        : nodes.slice(position + 1).find(({ data }) => data.includes(')'));
      checked.push(text(line));
      const isolate = node.parentElement?.closest(ISOLATE);
      const isWhole = [nodes[start], end].every((part) => part && isolate?.contains(part));
      if (!isWhole || isolate?.contains(frame)) torn.push(text(line));
    }
  return { checked, torn };
}

describe('a page in Arabic, with the French feed of the CFSI', () => {
  before(() => {
    Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
  });
  after(() => {
    Object.assign(document.documentElement, { lang: '', dir: '' });
  });
  afterEach(unmountAll);

  for (const [tag, attributes, expected] of TAGS)
    it(`<${tag} ${Object.values(attributes)}> keeps names and their parentheses together`, async () => {
      const root = await mountElement(tag, await fullCfsi(), { lang: 'ar', ...attributes });
      if (tag === 'coop-filter-bar') {
        root.querySelector('details')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        await waitUntil(() => root.querySelectorAll('option').length > 20, 'the options', { timeout: 8000 });
      }
      const frame = root.querySelector('.frame') as Element;
      expect(getComputedStyle(frame).direction).to.equal('rtl');
      const { checked, torn } = parentheses(frame);
      expect([...new Set(torn)]).to.deep.equal([]);
      expect(checked.length).to.be.at.least(expected);
    });

  it('reads a name with its acronym or country from left to right, as one unit', async () => {
    const root = await mountElement('coop-initiative-sheet', await cfsi(), {
      lang: 'ar',
      initiative: 'paniers-comasagua-montauban',
    });
    const unit = (content: string) => [...root.querySelectorAll('bdi')].find((bdi) => text(bdi) === content) as Element;
    for (const content of [
      'Groupement de l’agriculture biologique des Hautes Pyrénées (GAB 65)',
      'Montauban (France)',
    ]) {
      expect(unit(content), content).to.include({ lang: 'fr', dir: 'auto' });
      expect(getComputedStyle(unit(content)).direction, content).to.equal('ltr');
    }
  });
});
