// The pasted script: finds the coop-* tags of the page and loads, for each that comes near the viewport, its feed, code
// and words at once.

import { tags } from 'passerelle:elements';
import { dictionary } from './common/dictionary.js';
import { type RetryingLoader, retryingLoader } from './common/retrying-loader.js';
import { languageOf } from './text/load-language.js';
// Every tag needs this module: in the script's own file it spares a request, and no chunk waits for another.
import './ui/base/feed-element.js';
import { define } from './ui/page/define.js';
import { loadTag } from './ui/page/load-tag.js';
import { claimTags } from './ui/page/page-registry.js';
import { recordScriptUrl } from './ui/page/script-url.js';
import { sourceOf } from './ui/page/source-of.js';
import { setTemplateHTML } from './ui/page/trusted-types.js';
import { whenNearViewport } from './ui/page/when-near-viewport.js';
import { QUERY_ATTRIBUTES } from './view/filter/query.js';
import { loadMatching } from './view/filter/selection.js';

recordScriptUrl(import.meta.url);

/** Attributes that filter or sort: the code for that is loaded beside the tag's own. */
const FILTERS = QUERY_ATTRIBUTES.map((name) => `[${name}]`).join();

/** Attributes that ask for more than showing the feed. */
const FEATURES = '[open],[share],[structured-data],[linked],[permalink]';

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
    if (element.matches(FILTERS)) loader.load(part, loadMatching);
    if (element.matches(FEATURES))
      loader.load(part, async () => (await import('./ui/features/enable-features.js')).enableFeatures(element));
  });
}

/** Throws where a script of the page has replaced what no tag can be defined without. */
async function assertDefinable(): Promise<HTMLElement> {
  define(
    'passerelle-probe',
    class extends HTMLElement {
      // else a browser reads what scripts of the page have added to all objects
      static disabledFeatures = undefined;
    },
  );
  const [Probe] = await Promise.all([customElements.get('passerelle-probe')]);
  return new (Probe as CustomElementConstructor)();
}

/** Prepares the tags that the page has now, and those that it adds later. */
function start(): void {
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

/** Tries to write one template: a page that enforces Trusted Types may refuse our policy. */
function canWriteTemplates(): boolean {
  try {
    setTemplateHTML(document.createElement('template'), '<p>');
    return true;
  } catch {
    return false;
  }
}

// A tag that cannot render must not be defined: it would hide the content that stands inside it.
if (canWriteTemplates())
  assertDefinable()
    .then(start)
    // no exception reaches the page: the links inside the tags stay
    .catch((error: unknown) => console.error('[passerelle] COOP-DEFECT', error));
else import('./ui/diagnostics/trusted-types-refused.js').catch(() => {});
