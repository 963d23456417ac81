// chunk: people
import { html, nothing, type TemplateResult } from 'lit';
import type { PeopleWords } from '../../text/people/fr.js';
import type { PartnerView } from '../../view/models/partners.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { placeName } from '../../view/text/localized.js';
import { type OrganisationContext, organisationLink } from './links.js';
import { localizedTemplate, placeTemplate } from './localized.js';
import type { EntryLimit } from './section.js';

export interface PartnerContext extends OrganisationContext {
  words: PeopleWords;
}

type SummaryContext = PartnerContext & { limit: EntryLimit };

/**
 * A list entry: the name of an organisation, what `describe` says of it, and below it the named members of a group.
 * Without `limit`, all of them. With `isFocusable` a script can move the focus to the entry itself.
 */
export function partnerEntry(
  partner: PartnerView,
  context: OrganisationContext & { limit?: EntryLimit },
  describe: (partner: PartnerView) => unknown,
  isFocusable = false,
): TemplateResult {
  const { organisation, namedMembers } = partner;
  const memberEntry = (member: PartnerView) => partnerEntry(member, context, describe);
  const members = context.limit
    ? context.limit(namedMembers, memberEntry, (text) => html`<li>${text}</li>`)
    : namedMembers.map(memberEntry);
  return html`<li part="partner" tabindex=${isFocusable ? -1 : nothing}>
    <p class="name">${organisationLink(organisation, context)}</p>
    ${describe(partner)}
    ${members.length ? html`<ul class="partners named" role="list">${members}</ul>` : nothing}
  </li>`;
}

/** An organisation in a few lines: its nature, role, territory and parent in one line, then its notes. */
export const partnerTemplate = (partner: PartnerView, context: SummaryContext): TemplateResult =>
  partnerEntry(partner, context, (member) => summaryTemplate(member, context));

function summaryTemplate(
  { organisation, territory, parent, count, roles }: PartnerView,
  context: SummaryContext,
): unknown {
  const { network, language, words, limit } = context;
  const { nature, nature_label, nature_source, description, note } = organisation;
  const lang = foreignLang(language.tag, network.head.language);
  const facts = [
    nature_label
      ? localizedTemplate({ text: nature_label, lang })
      : nature !== 'other' && language.words.nature[nature],
    nature_source && words.natureToConfirm,
    count && language.format(words.groupOf, { n: language.number(count) }),
    // among the partners of one initiative, «partner» says nothing
    ...limit(roles, ({ role }) => role !== 'partner' && words.role[role]),
    territory && placeTemplate(placeName(territory, network, language.tag), language),
    parent && organisationLink(parent, context),
  ].filter((fact) => fact);
  const notes = [description, note, ...roles.map((role) => role.note)].flatMap((text) => text || []);
  const separated = facts.map((fact, index) => html`${index ? ' · ' : nothing}${fact}`);
  return [
    facts.length ? html`<p class="about">${separated}</p>` : nothing,
    limit(notes, (text) => html`<p class="about">${localizedTemplate({ text, lang })}</p>`),
  ];
}
