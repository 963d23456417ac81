import { html, nothing, type TemplateResult } from 'lit';
import { address } from '../feed/address.js';
import type { Network } from '../feed/network.js';
import type { Organisation } from '../feed/schema.js';
import type { DetailWords } from '../text/fr-details.js';
import type { Language } from '../text/language.js';
import { foreign } from '../view/foreign.js';
import type { PartnerView } from '../view/partners.js';
import { placeName, wording } from '../view/wording.js';
import { place, worded } from './wording.js';

interface Context {
  network: Network;
  language: Language;
  words: DetailWords;
}

/** The name of an organisation, linked to its site where the feed gives one, and its acronym. */
export function organisationName(organisation: Organisation, { network, language }: Context): TemplateResult {
  const { name, acronym, name_language, url } = organisation;
  const link = address(url, network.url);
  const told = worded(wording(organisation, 'name', language.tag, name_language ?? network.head.language));
  return html`${link ? html`<a href=${link} rel="noopener noreferrer">${told}</a>` : told}${acronym && acronym !== name ? html` (<bdi>${acronym}</bdi>)` : nothing}`;
}

/** An organisation, its nature, its role and where it is. */
export function partnerTemplate(partner: PartnerView, context: Context): TemplateResult {
  const { organisation, territory, within, count, named, roles } = partner;
  const { network, language, words } = context;
  const { nature, nature_label, nature_source, description, note } = organisation;
  const lang = foreign(language.tag, network.head.language);
  const facts = [
    nature_label ? worded({ text: nature_label, lang }) : nature !== 'other' && language.words.nature[nature],
    nature_source && words.natureToConfirm,
    count && language.say(words.group, { n: language.number(count) }),
    // among the partners of one initiative, «partner» says nothing
    ...roles.map(({ role }) => role !== 'partner' && words.role[role]),
    territory && place(placeName(territory, network, language.tag), language),
    within && organisationName(within, context),
  ].filter((fact) => fact);
  const notes = [description, note, ...roles.map((role) => role.note)].filter((text) => text);
  return html`<li part="partner">
    <p class="name">${organisationName(organisation, context)}</p>
    ${facts.length ? html`<p class="about">${facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`)}</p>` : nothing}
    ${notes.map((text) => html`<p class="about">${worded({ text: text ?? '', lang })}</p>`)}
    ${named.length ? html`<ul class="partners named" role="list">${named.map((one) => partnerTemplate(one, context))}</ul>` : nothing}
  </li>`;
}
