// Finds the coop-* tags of the page and loads, for each that comes near the viewport, its feed, code and words at once.

import { tags } from 'passerelle:elements';
import { dictionary } from './common/dictionary.js';
import { type RetryingLoader, retryingLoader } from './common/retrying-loader.js';
import { FIRST_PARTS, PART_TAGS, parsePartNames } from './elements/explorer/part-names.js';
import { languageOf } from './text/load-language.js';
import { assertDefinable } from './ui/page/define.js';
import { loadTag } from './ui/page/load-tag.js';
import { claimTags } from './ui/page/page-registry.js';
import { sourceOf } from './ui/page/source-of.js';
import { canWriteTemplates } from './ui/page/trusted-types.js';
import { whenNearViewport } from './ui/page/when-near-viewport.js';

/** Attributes that ask for more than showing the feed. */
const FEATURES = '[open],[share],[structured-data],[linked],[permalink]';

const loadFeatures = () => import('./ui/features/enable-features.js');

/** Loads beside an explorer what its first parts need: the explorer asks for it again, and reports what fails. */
function preloadParts(explorer: Element): void {
  const parts = parsePartNames(explorer.getAttribute('parts') ?? undefined);
  const tagNames = parts.filter((name) => FIRST_PARTS.includes(name)).map((name) => PART_TAGS[name]);
  for (const load of [loadFeatures, ...tagNames.map((tag) => () => loadTag(tag, languageOf(explorer)))])
    load().catch(() => {});
}

/** By tag that was prepared. */
const loaders = new WeakMap<Element, RetryingLoader>();

/** Loads what a tag needs, once, when it comes near the viewport; what failed then, when it is added again. */
function prepare(element: Element): void {
  loaders.get(element)?.hostConnected();
  if (loaders.has(element) || !element.isConnected) return;
  const loader = retryingLoader(element);
  loaders.set(element, loader);
  whenNearViewport(element, element.getAttribute('loading') === 'eager', () => {
    // the page may have removed it while it was far from the viewport
    if (!element.isConnected) {
      loaders.delete(element);
      return;
    }
    let source: ReturnType<typeof sourceOf>;
    try {
      source = sourceOf(element);
      source?.loadIfNeeded();
    } catch {
      // the tag meets the same error, and shows it
    }
    const part = `<${element.localName}>`;
    loader.load(part, async () => {
      await loadTag(element.localName, languageOf(element));
      if (!element.isConnected) source?.abortIfUnused();
    });
    if (element.localName === 'coop-explorer') preloadParts(element);
    if (element.matches(FEATURES)) loader.load(part, async () => (await loadFeatures()).enableFeatures(element));
  });
}

/** Prepares the tags that the page has now, and those that it adds later. */
function prepareTags(): void {
  const claimed = claimTags();
  // The first scan looks at every element, to report misspelt tags; later scans query the claimed tags alone.
  const unknownTags: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    if (claimed.includes(localName)) prepare(element);
    else if (localName.startsWith('coop-')) unknownTags.push(localName);
  }
  if (unknownTags.length || claimed.length < Object.keys(tags).length)
    import('./ui/diagnostics/markup-mistakes.js').then(
      ({ reportTagConflicts }) => reportTagConflicts(claimed, unknownTags),
      () => {},
    );
  if (claimed.length) observeTags(claimed);
}

function observeTags(claimed: readonly string[]): void {
  const selector = claimed.join();
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records)
      for (const node of [...removedNodes, ...addedNodes])
        if (node instanceof Element) {
          if (claimed.includes(node.localName)) prepare(node);
          for (const element of node.querySelectorAll(selector)) prepare(element);
        }
  }).observe(document, dictionary({ childList: true, subtree: true }));
}

if (!canWriteTemplates) import('./ui/diagnostics/trusted-types-refused.js').catch(() => {});
else
  try {
    assertDefinable();
    prepareTags();
  } catch (error) {
    // no exception reaches the page: the links inside the tags stay
    console.error('[passerelle] COOP-DEFECT', error);
  }
