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
function optional(node: Node, at = ''): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, one]) => {
    const path = at ? `${at}.${key}` : key;
    return [...(node.required?.includes(key) ? [] : [path]), ...optional(one, path)];
  });
  return [
    ...own,
    ...(node.items ? optional(node.items, `${at}[]`) : []),
    ...(node.additionalProperties ? optional(node.additionalProperties, `${at}.*`) : []),
  ];
}

/** A feed with everything in it. */
function whole() {
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
    if (key === '[]' || key === '*') for (const one of Object.values(record)) visit(one, rest);
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
  'p, li, dt, dd, dl, ul, ol, a, button, bdi, span, strong, cite, label, legend, summary, figcaption, section, [role=heading]';

/** What has nothing to say, or says it with a sign that parts nothing. */
function faults(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const one of root.querySelectorAll(TEXTS)) {
    if (
      one.closest('[aria-hidden], [hidden], [role=status], .palette, svg') ||
      one.matches('.qualifier') ||
      one.querySelector('svg, img, input, select')
    )
      continue;
    // what joins two parts for the ear alone stands at the beginning of the second
    const heard = one.querySelector(':scope > .hidden')?.textContent ?? '';
    const text = one.textContent?.slice(heard.length).replace(/\s+/g, ' ').trim() ?? '';
    if (!text) found.push(`empty: ${one.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120)}`);
    else if (
      one.matches('p, li, dt, dd, figcaption') &&
      !one.querySelector('p, li') &&
      /^[·,;:)]|[·,(]$|\(\s*\)|· ·|, ,|\{|undefined|null/.test(text)
    )
      found.push(text);
  }
  return found;
}

describe('a feed that leaves out what it may leave out', () => {
  afterEach(unmountAll);
  const all = optional(schema);

  it('R11 shows no empty heading, no empty label and no sign that parts nothing, whichever field is absent or null, in every tag', async function () {
    this.timeout(120_000);
    const { warn } = console;
    console.warn = () => {};
    const found: string[] = [];
    try {
      expect(all.length).above(150);
      const full = whole();
      const roots = await Promise.all(TAGS.map(([tag, attributes]) => mountElement(tag, full, attributes)));
      // the names of the goals come when there are goals
      for (const root of roots)
        await waitUntil(
          () => [...root.querySelectorAll('.goal span span')].every((name) => name.textContent),
          'the names of the goals',
        );
      for (const path of ['nothing', ...all]) {
        const json = without(full, path);
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
          found.push(...faults(root).map((fault) => `${path} in ${root.host.localName}: ${fault}`));
      }
    } finally {
      console.warn = warn;
    }
    expect([...new Set(found)].slice(0, 40)).deep.equal([]);
  });
});
