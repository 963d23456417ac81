import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { FeedElement } from '../base/feed-element.js';

/** An element that shows its feed. */
export interface RenderedElement {
  element: FeedElement<unknown>;
  network: Network;
  language: Language;
}
