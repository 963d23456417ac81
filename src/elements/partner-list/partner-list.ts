import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import { fill, type Language } from '../../text/language.js';
import { define } from '../../ui/base/define.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { Pagination } from '../../ui/base/pagination.js';
import { localizedTemplate, placeTemplate, titleTemplate } from '../../ui/templates/localized.js';
import { isFiltered, type Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { groupPartners, type NatureGroup, type PartnerView } from '../../view/models/partners.js';
import { type LocalizedText, localize, placeName } from '../../view/text/localized.js';
import { partnerListStyles } from './partner-list.css.js';
import type { PartnerWords } from './words/fr.js';

/** Partners shown at first, and brought by each press of the button. */
const PAGE = 60;
/** Partners drawn in one task. */
const AT_ONCE = 12;
/** Initiatives that each partner is told of; a large one takes part in hundreds. */
const ROLES = 12;

interface Shown {
  groups: NatureGroup[];
  /** True when they are all those of the network, and not those of some initiatives. */
  all: boolean;
}

/**
 * The organisations that take part, grouped by nature: on which side of a pairing they stand, groups that are not named one by one,
 * organisations that are part of others, and their roles.
 *
 * @summary Partners grouped by nature.
 * @example
 * <coop-partner-list src="https://reseau.example/initiatives.json" initiative="paniers-comasagua-montauban"><a href="https://reseau.example/">Nos partenaires</a></coop-partner-list>
 * @csspart group - The organisations of one nature.
 * @csspart title - The name of the nature.
 * @csspart partner - An organisation.
 * @csspart link - The link of its name to its site.
 */
export class PartnerList extends FeedElement<PartnerWords, Shown> {
  static override styles = [FeedElement.styles, partnerListStyles];
  static override wordFiles = ['coop-partner-list'];

  #pages = new Pagination(this, AT_ONCE);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#pages.reset();
  }

  protected override *select(network: Network, query: Query): Task<Selected<Shown>> {
    const all = !isFiltered(query);
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: { all, groups: yield* groupPartners(network, initiatives, all) }, unmatched };
  }

  protected override renderContent({ groups, all }: Shown, network: Network, language: Language): unknown {
    const words = this.words as PartnerWords;
    if (!groups.length) return nothing;
    const shown = groups.flatMap((group) => group.partners);
    const bases = [...new Set(shown.map(({ organisation }) => organisation.nature_source).filter(Boolean))];
    let left = this.#pages.visibleCount(shown.length, PAGE);
    const drawn = groups.map(({ nature, partners: members }) => {
      const its = members.slice(0, left);
      left -= its.length;
      if (!its.length) return nothing;
      return html`<section class="group" part="group">
        <p class="nature" part="title" role="heading" aria-level=${this.resolvedHeadingLevel}>${words.natures[nature][members.length > 1 || (members[0]?.count ?? 1) > 1 ? 1 : 0]}</p>
        <ul class="partners" role="list">${its.map((one) => this.#partner(one, network, language, all))}</ul>
      </section>`;
    });
    return html`<div class="groups">${drawn}</div>
    ${shown.length > this.#pages.shown ? html`<p class="message more"><button type="button" @click=${() => this.#pages.showMore()}>${words.more}</button></p>` : nothing}
    ${bases.map((basis) => html`<p class="note foot">${fill<unknown>(words.natureBasis, { source: localizedTemplate({ text: basis ?? '' }) })}</p>`)}`;
  }

  #partner(
    { organisation, territory, side, parent, count, namedMembers, roles }: PartnerView,
    network: Network,
    language: Language,
    all: boolean,
    nested = false,
  ): TemplateResult {
    const { tag } = language;
    const words = this.words as PartnerWords;
    const named_ = (one: Organisation): LocalizedText =>
      localize(one, 'name', tag, one.name_language ?? network.head.language);
    const { acronym, nature_label, nature_source, network_member, description, note, url } = organisation;
    const link = safeUrl(url, network.url);
    const name = localizedTemplate(named_(organisation));
    const size =
      count &&
      [
        language.format(words.group, { n: language.number(count) }),
        namedMembers.length && namedMembers.length < count
          ? language.count(words.named, namedMembers.length)
          : !namedMembers.length && words.unnamed,
      ]
        .filter(Boolean)
        .join(', ');
    const at = (one: NonNullable<typeof territory>) => placeTemplate(placeName(one, network, tag), language);
    return html`<li part="partner" tabindex=${nested ? nothing : -1}>
      <p class="name">
        ${link ? html`<a part="link" href=${link} rel="noopener noreferrer">${name}</a>` : name}${acronym && acronym !== organisation.name ? html` (<bdi>${acronym}</bdi>)` : nothing}
      </p>
      ${nature_label ? html`<span class="facts"><bdi>${nature_label}</bdi></span>` : nothing}
      ${nature_source ? html`<span class="facts muted">${words.natureToConfirm}</span>` : nothing}
      ${size ? html`<span class="facts">${size}</span>` : nothing}
      ${side ? html`<span class="facts side">${fill<unknown>(words.side, { place: localizedTemplate(placeName(side, network, tag)) })}</span>` : nothing}
      ${territory && territory !== side ? html`<span class="facts">${at(territory)}</span>` : nothing}
      ${parent ? html`<span class="facts">${fill<unknown>(words.within, { name: localizedTemplate(named_(parent)) })}</span>` : nothing}
      ${network_member ? html`<span class="facts">${words.member}</span>` : nothing}
      ${roles.slice(0, ROLES).map(({ initiative, role, note: said }) => {
        const told = [words.role[role], said && [', ', localizedTemplate({ text: said })]];
        if (all)
          return html`<span class="facts muted">${fill<unknown>(language.words.labelled, { label: told, value: titleTemplate(initiative, network, tag) })}</span>`;
        // among the partners of one initiative, «partner» says nothing
        return role === 'partner' && !said ? nothing : html`<span class="facts">${told}</span>`;
      })}
      ${roles.length > ROLES ? html`<span class="facts muted">${language.count(language.words.otherCount, roles.length - ROLES)}</span>` : nothing}
      ${[count && description, note].map((text) => (text ? html`<span class="facts muted">${localizedTemplate({ text })}</span>` : nothing))}
      ${namedMembers.length ? html`<ul class="named" role="list">${namedMembers.map((one) => this.#partner(one, network, language, all, true))}</ul>` : nothing}
    </li>`;
  }
}

define('coop-partner-list', PartnerList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-partner-list': PartnerList;
  }
}
