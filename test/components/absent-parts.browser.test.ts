import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { Format } from '../../src/feed/schema/format.js';
import type { FeedElement } from '../../src/ui/base/feed-element.js';
import { fullFeed } from '../fixtures/full-feed.mjs';
import { mountElement, unmountAll } from '../helpers/browser/mount.js';
import { waitUntil } from '../helpers/browser/wait-until.js';
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

type Node = { properties?: Record<string, Node>; required?: string[]; items?: Node; additionalProperties?: Node };
const schema = z.toJSONSchema(Format, { io: 'input' }) as Node;

/** The fields that may be absent, as `items[]._coop.period.label`. */
function optionalFields(node: Node, parent = ''): string[] {
  const ownFields = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const path = parent ? `${parent}.${key}` : key;
    return [...(node.required?.includes(key) ? [] : [path]), ...optionalFields(child, path)];
  });
  return [
    ...ownFields,
    ...(node.items ? optionalFields(node.items, `${parent}[]`) : []),
    ...(node.additionalProperties ? optionalFields(node.additionalProperties, `${parent}.*`) : []),
  ];
}

/** A feed with every field of the format. */
function completeFeed() {
  let n = 0;
  return fullFeed(schema, {
    text: (path, before) => (path === 'language' ? 'fr' : `${before}mot ${++n}`),
    url: () => `https://reseau.example/${++n}`,
    date: () => `201${++n % 9}`,
    code: (path, codes) => (path.endsWith('.type') ? 'initiative' : codes[++n % codes.length]),
    number: () => ++n,
    whole: () => ++n % 2 === 0,
    id: (kind, n) => `${kind}-${n}`,
  });
}

/** `feed` without the field at `path`, wherever it stands: null in one record, gone from the next. */
function without(feed: unknown, path: string): unknown {
  const copy = structuredClone(feed);
  const keys = path.replaceAll('[]', '.[]').split('.');
  let times = 0;
  (function visit(node: unknown, [key = '', ...rest]: string[]) {
    if (!node || typeof node !== 'object') return;
    const record = node as Record<string, unknown>;
    if (key === '[]' || key === '*') for (const child of Object.values(record)) visit(child, rest);
    else if (rest.length) visit(record[key], rest);
    else if (times++ % 2) delete record[key];
    else record[key] = null;
  })(copy, keys);
  return copy;
}

const TAGS: [tag: string, attributes?: Record<string, string>][] = [
  ['coop-initiative-list'],
  ['coop-initiative-card', { initiative: 'items-0' }],
  ['coop-filter-bar'],
  ['coop-initiative-sheet', { initiative: 'items-0' }],
  ['coop-initiative-sheet', { initiative: 'items-1', lang: 'es' }],
  ['coop-territory-map'],
  ['coop-partner-list'],
  ['coop-partner-list', { initiative: 'items-0' }],
  ['coop-key-figures'],
  ['coop-lesson-list'],
  ['coop-programme', { lang: 'es' }],
  ['coop-territory-profile', { territory: 'territories-3' }],
];

const TEXTS =
  'p, li, dt, dd, dl, ul, ol, a, button, bdi, span, strong, cite, ' +
  'label, legend, summary, figcaption, section, [role=heading]';

/** Elements without text, and texts with a separator at an end or twice in a row. */
function emptyParts(root: ShadowRoot): string[] {
  const faults: string[] = [];
  for (const element of root.querySelectorAll(TEXTS)) {
    if (
      element.closest('[aria-hidden], [hidden], [role=status], .palette, svg') ||
      element.matches('.qualifier') ||
      element.querySelector('svg, img, input, select')
    )
      continue;
    // a separator for screen readers alone stands at the beginning of the second part
    const separator = element.querySelector(':scope > .hidden')?.textContent ?? '';
    const text = element.textContent?.slice(separator.length).replace(/\s+/g, ' ').trim() ?? '';
    if (!text) faults.push(`empty: ${element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120)}`);
    else if (
      element.matches('p, li, dt, dd, figcaption') &&
      !element.querySelector('p, li') &&
      /^[·,;:)]|[·,(]$|\(\s*\)|· ·|, ,|\{|undefined|null/.test(text)
    )
      faults.push(text);
  }
  return faults;
}

describe('every tag, of a feed without an optional field', () => {
  afterEach(unmountAll);
  const fields = optionalFields(schema);

  it('leaves no empty heading or label and no stray separator, whichever field is absent or null [R11]', async function () {
    this.timeout(120_000);
    const { warn } = console;
    console.warn = () => {};
    const faults: string[] = [];
    try {
      expect(fields.length).above(150);
      const complete = completeFeed();
      const roots = await Promise.all(TAGS.map(([tag, attributes]) => mountElement(tag, complete, attributes)));
      // the names of the goals are loaded when there are goals
      for (const root of roots)
        await waitUntil(
          () => [...root.querySelectorAll('.goal span span')].every((name) => name.textContent),
          'the names of the goals',
        );
      for (const path of ['nothing', ...fields]) {
        const json = without(complete, path);
        await Promise.all(
          roots.map(async ({ host }) => {
            const element = host as FeedElement;
            const loaded = new Promise((ok) => element.addEventListener('coop-load', ok, { once: true }));
            element.feed = json;
            await loaded;
            await element.updateComplete;
          }),
        );
        for (const root of roots)
          faults.push(...emptyParts(root).map((fault) => `${path} in ${root.host.localName}: ${fault}`));
      }
    } finally {
      console.warn = warn;
    }
    expect([...new Set(faults)].slice(0, 40)).deep.equal([]);
  });
});
