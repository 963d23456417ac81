import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { FeedElement } from '../base/feed-element.js';

/** A tag that has been drawn, and what it shows. */
export interface RenderedElement {
  element: FeedElement<unknown>;
  network: Network;
  language: Language;
}
