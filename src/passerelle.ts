import { importChunk, type Tag, tags, version } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import { whenNearViewport } from './ui/base/when-near-viewport.js';
// what every tag stands on comes with the script: one request less, and no chunk waits for another
import './ui/base/feed-element.js';
import { safeUrl } from './common/safe-url.js';
import { FeedSource } from './feed/load/feed-source.js';
import { languageOf, loadLanguage, supportedLanguage } from './text/load-language.js';
import { setTemplateHTML } from './ui/base/trusted-types.js';

// The pasted script: which coop-* tags are here? Bring only those, and ask for their feed, code and words at once.

/** Where a copy of the script says to later ones which tags it has, after its version: those, and their feeds, are none of their business. */
const MARK = Symbol.for('passerelle');
const page = globalThis as { [MARK]?: unknown };
const held = ([] as unknown[]).concat(page[MARK] ?? version);
const names = Object.keys(tags);
const known = names.filter((tag) => !held.includes(tag) && !customElements.get(tag));
page[MARK] = [...held, ...known];
const seen = new WeakSet<Element>();

function meet(element: Element): void {
  if (seen.has(element)) return;
  seen.add(element);
  whenNearViewport(element, element.getAttribute('loading') === 'eager', () => {
    const url = safeUrl(element.getAttribute('src')?.trim(), document.baseURI);
    if (url) FeedSource.of(url, element.hasAttribute('offline')).start();
    const [spoken, silent] = tags[element.localName] as Tag;
    const lang = languageOf(element);
    Promise.all([
      ...spoken.concat(silent).map(importChunk),
      loadLanguage(lang),
      ...spoken.map((of) => importWords(of, supportedLanguage(lang))),
      element.matches('[open],[share],[structured-data],[linked],[permalink]') &&
        import('./ui/features/enable-features.js').then(({ enableFeatures }) => enableFeatures(element)),
    ]).catch((error: unknown) => console.warn('[passerelle] a part did not come:', element.localName, error));
  });
}

function start(): void {
  // The first look is at everything, to tell a webmaster of a misspelt tag; what the page adds later is searched for our tags alone.
  const strange: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    if (known.includes(localName)) meet(element);
    else if (localName.startsWith('coop-')) strange.push(localName);
  }
  if (strange.length || known.length < names.length)
    import('./ui/diagnostics/markup-mistakes.js').then(
      ({ reportTagConflicts }) => reportTagConflicts(known, strange),
      () => {},
    );
  if (!known.length) return;
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (known.includes(node.localName)) meet(node);
          for (const element of node.querySelectorAll(known.join())) meet(element);
        }
  }).observe(document, { childList: true, subtree: true });
}

// Where no template may be written the tags are not even defined: else they would hide what stands inside them, with nothing to show instead.
(async () => setTemplateHTML(document.createElement('template'), '<p>'))().then(start, () =>
  import('./ui/diagnostics/trusted-types-refused.js').catch(() => {}),
);
