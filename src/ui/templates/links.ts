// chunk: links (the list of partners needs no more of what shows records in full: it would pay 1 kB)
// Names of records, linked where the feed gives an address.
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { organisationName } from '../../view/text/localized.js';
import { isolateTemplate, titleTemplate, withDetailTemplate } from './localized.js';

/** The title of an initiative, linked to its page on the network's site. */
export function initiativeLink(initiative: Initiative, network: Network, lang: string): TemplateResult {
  const url = safeUrl(initiative.item.url, network.url);
  const title = titleTemplate(initiative, network, lang);
  return url ? html`<a part="link" href=${url} rel="noopener noreferrer">${title}</a>` : title;
}

export interface OrganisationContext {
  network: Network;
  language: Language;
  /** Name of the CSS part of the link. */
  linkPart?: string;
}

/** The name of an organisation, linked to its site, and its acronym: «Comité français… (CFSI)». */
export function organisationLink(organisation: Organisation, context: OrganisationContext): TemplateResult {
  const { network, language, linkPart } = context;
  const { name, acronym } = organisation;
  const url = safeUrl(organisation.url, network.url);
  const { text, lang } = organisationName(organisation, network, language.tag);
  const content = url ? html`<a part=${linkPart ?? nothing} href=${url} rel="noopener noreferrer">${text}</a>` : text;
  return acronym && acronym !== name
    ? withDetailTemplate(content, lang, { text: acronym, lang }, language)
    : isolateTemplate(content, lang);
}
