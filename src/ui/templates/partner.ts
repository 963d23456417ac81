import { html, nothing, type TemplateResult } from 'lit';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import type { PeopleWords } from '../../text/people/fr.js';
import type { PartnerView } from '../../view/models/partners.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { placeName } from '../../view/text/localized.js';
import { localizedTemplate, placeTemplate } from './localized.js';
import { organisationLink } from './organisation.js';

interface Context {
  network: Network;
  language: Language;
  words: PeopleWords;
}

/** An organisation, its nature, its role and where it is. */
export function partnerTemplate(partner: PartnerView, context: Context): TemplateResult {
  const { organisation, territory, parent, count, namedMembers, roles } = partner;
  const { network, language, words } = context;
  const { nature, nature_label, nature_source, description, note } = organisation;
  const lang = foreignLang(language.tag, network.head.language);
  const facts = [
    nature_label
      ? localizedTemplate({ text: nature_label, lang })
      : nature !== 'other' && language.words.nature[nature],
    nature_source && words.natureToConfirm,
    count && language.format(words.groupOf, { n: language.number(count) }),
    // among the partners of one initiative, «partner» says nothing
    ...roles.map(({ role }) => role !== 'partner' && words.role[role]),
    territory && placeTemplate(placeName(territory, network, language.tag), language),
    parent && organisationLink(parent, context),
  ].filter((fact) => fact);
  const notes = [description, note, ...roles.map((role) => role.note)].filter((text) => text);
  return html`<li part="partner">
    <p class="name">${organisationLink(organisation, context)}</p>
    ${facts.length ? html`<p class="about">${facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`)}</p>` : nothing}
    ${notes.map((text) => html`<p class="about">${localizedTemplate({ text: text ?? '', lang })}</p>`)}
    ${namedMembers.length ? html`<ul class="partners named" role="list">${namedMembers.map((one) => partnerTemplate(one, context))}</ul>` : nothing}
  </li>`;
}
