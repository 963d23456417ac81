// chunk: details
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import type { Language } from '../../text/language.js';
import { organisationName } from '../../view/text/localized.js';
import { isolateTemplate, withDetailTemplate } from './localized.js';

export interface OrganisationContext {
  network: Network;
  language: Language;
  /** Name of the CSS part of the link. */
  linkPart?: string;
}

/** An organisation's name, linked to its site where the feed gives one, and its acronym: «Comité français… (CFSI)». */
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
