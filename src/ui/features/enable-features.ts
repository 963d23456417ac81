// chunk: features (with the groups: the bar and the explorer always need both)

import { reportLoadFailure } from '../../common/report-load-failure.js';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { FeedElement } from '../base/feed-element.js';
import { joinGroup } from './linked/join-group.js';
import { createUrlStore } from './permalink/permalink.js';
import type { RenderedElement } from './rendered-element.js';

/** Loads the code of a feature, by the attribute that asks for it. It runs after each update of its element. */
const FEATURES: Record<string, () => Promise<(rendered: RenderedElement) => unknown>> = {
  open: async () => (await import('./open/open.js')).enableOpen,
  share: async () => (await import('./share/share.js')).addShareMenu,
  'structured-data': async () => (await import('./structured-data.js')).writeJsonLd,
};

/**
 * Adds the features that the attributes of `target` ask for, now and after each of its updates. Called once per
 * element.
 */
export async function enableFeatures(target: Element): Promise<void> {
  const element = target as FeedElement<unknown>;
  const isLinked = element.matches('[linked],[permalink]');
  await customElements.whenDefined(element.localName);
  // an element that is not in the page is not upgraded when its class is defined
  customElements.upgrade(element);
  // the group of a linked element may be restored from the URL, if another of its elements has `permalink`
  const hasPermalink = element.matches('[permalink]') || !!element.ownerDocument.querySelector('[permalink]');
  if (isLinked) joinGroup(element, hasPermalink ? createUrlStore : undefined);
  const runFeatures = async () => {
    const { network } = element;
    if (!network || !element.renderRoot.querySelector('#content')) return;
    const language = await loadLanguage(languageOf(element));
    for (const [attribute, loadFeature] of Object.entries(FEATURES))
      if (element.hasAttribute(attribute)) await (await loadFeature())({ element, network, language });
  };
  const hostUpdated = () =>
    void runFeatures().catch((error: unknown) => reportLoadFailure('what an attribute asks for', error));
  element.addController({ hostUpdated });
  hostUpdated();
}
