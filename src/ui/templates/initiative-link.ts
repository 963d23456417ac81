// chunk: details
import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { titleTemplate } from './localized.js';

/** The title of an initiative, linked to its page on the network's site where the feed gives one. */
export function initiativeLink(initiative: Initiative, network: Network, lang: string): TemplateResult {
  const url = safeUrl(initiative.item.url, network.url);
  const title = titleTemplate(initiative, network, lang);
  return url ? html`<a part="link" href=${url} rel="noopener noreferrer">${title}</a>` : title;
}
