import { reportLoadFailure } from '../../common/report-load-failure.js';
import { languageOf, loadLanguage } from '../../text/load-language.js';
import type { FeedElement } from '../base/feed-element.js';
import type { RenderedElement } from './rendered-element.js';

/** What the attributes of a tag ask for beyond showing its feed, each brought when it is asked for. */
const EXTRAS: Record<string, () => Promise<(drawn: RenderedElement) => unknown>> = {
  open: async () => (await import('./open/open.js')).enableOpen,
  share: async () => (await import('./share/share.js')).addShareMenu,
  'structured-data': async () => (await import('./structured-data.js')).writeJsonLd,
};

/** Adds to `element` what its attributes ask for, now and each time it is drawn anew. */
export async function enableFeatures(element: Element): Promise<void> {
  const tag = element as FeedElement<unknown>;
  const shares = element.matches('[linked],[permalink]');
  const [linked, permalink] = await Promise.all([
    shares && import('./linked/join-group.js'),
    // a tag that is linked to one that remembers waits for what that remembers
    shares &&
      (element.matches('[permalink]') || element.ownerDocument.querySelector('[permalink]')) &&
      import('./permalink/permalink.js'),
    customElements.whenDefined(element.localName),
  ]);
  if (linked) linked.joinGroup(tag, permalink ? permalink.createUrlStore : undefined);
  const drawn = async () => {
    const { network } = tag;
    if (!network || !tag.renderRoot.querySelector('#content')) return;
    const spoken = await loadLanguage(languageOf(tag));
    for (const [name, bring] of Object.entries(EXTRAS))
      if (tag.hasAttribute(name)) await (await bring())({ element: tag, network, language: spoken });
  };
  const tell = () => void drawn().catch((error: unknown) => reportLoadFailure('what an attribute asks for', error));
  tag.addController({ hostUpdated: tell });
  tell();
}
