import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Language } from '../../text/language.js';
import { localizedTemplate, placeTemplate, titleTemplate } from '../../ui/templates/localized.js';
import type { PartnerContext } from '../../ui/templates/partner.js';
import type { PartnerView } from '../../view/models/partners.js';
import { foreignLang } from '../../view/text/foreign-language.js';
import { organisationName, placeName } from '../../view/text/localized.js';
import type { PartnerWords } from './words/fr.js';

/** Initiatives named for each partner at most, because a large organisation takes part in hundreds. */
const MAX_ROLES = 12;

export interface DirectoryContext extends PartnerContext {
  words: PartnerWords;
  /** Whether each role names its initiative: it does where the partners are those of the whole network. */
  namesInitiatives: boolean;
}

/** What the directory says of a partner below its name, a fact a line. */
export function partnerDetails(partner: PartnerView, context: DirectoryContext): unknown {
  const { organisation, territory, side, parent, count, roles } = partner;
  const { nature_label, nature_source, network_member, description, note } = organisation;
  const { network, language, words } = context;
  const { tag } = language;
  const lang = foreignLang(tag, network.head.language);
  const text = (content: string | undefined) => content && localizedTemplate({ text: content, lang });
  const sideName = side && localizedTemplate(placeName(side, network, tag));
  const parentName = parent && localizedTemplate(organisationName(parent, network, tag));
  return [
    line(text(nature_label)),
    line(nature_source && words.natureToConfirm, 'fact muted'),
    line(groupSize(partner, words, language)),
    line(sideName && fill<unknown>(words.side, { place: sideName }), 'fact side'),
    line(territory && territory !== side && placeTemplate(placeName(territory, network, tag), language)),
    line(parentName && fill<unknown>(words.partOf, { name: parentName })),
    line(network_member && words.networkMember),
    roles.slice(0, MAX_ROLES).map((role) => roleLine(role, context)),
    line(roles.length > MAX_ROLES && language.count(language.words.otherCount, roles.length - MAX_ROLES), 'fact muted'),
    line(count && text(description), 'fact muted'),
    line(text(note), 'fact muted'),
  ];
}

/** A line, unless there is nothing to say. */
function line(content: unknown, className = 'fact'): TemplateResult | typeof nothing {
  return content ? html`<p class=${className}>${content}</p>` : nothing;
}

/** «groupe de 3, dont 1 nommée». */
function groupSize({ count, namedMembers }: PartnerView, words: PartnerWords, language: Language): string | undefined {
  if (!count) return undefined;
  const size = language.format(words.groupOf, { n: language.number(count) });
  if (namedMembers.length >= count) return size;
  return `${size}, ${namedMembers.length ? language.count(words.namedCount, namedMembers.length) : words.unnamed}`;
}

/** «Porteur, note : titre de l’initiative». */
function roleLine(
  { initiative, role, note }: PartnerView['roles'][number],
  { network, language, words, namesInitiatives }: DirectoryContext,
): unknown {
  const lang = foreignLang(language.tag, network.head.language);
  const label = [words.roleLabel[role], note && [', ', localizedTemplate({ text: note, lang })]];
  if (namesInitiatives) {
    const value = titleTemplate(initiative, network, language.tag);
    return line(fill<unknown>(language.words.labelled, { label, value }), 'fact muted');
  }
  // among the partners of one initiative, «partner» says nothing
  return line((role !== 'partner' || note) && label);
}
