import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { localize } from '../../view/text/localized.js';
import { localizedTemplate } from './localized.js';

interface Context {
  network: Network;
  language: Language;
}

/** The name of an organisation, linked to its site where the feed gives one, and its acronym. */
export function organisationLink(organisation: Organisation, { network, language }: Context): TemplateResult {
  const { name, acronym, name_language, url } = organisation;
  const link = safeUrl(url, network.url);
  const told = localizedTemplate(localize(organisation, 'name', language.tag, name_language ?? network.head.language));
  return html`${link ? html`<a href=${link} rel="noopener noreferrer">${told}</a>` : told}${acronym && acronym !== name ? html` (<bdi>${acronym}</bdi>)` : nothing}`;
}
