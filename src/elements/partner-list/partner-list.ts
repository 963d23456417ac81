import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { fill, type Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { Pagination } from '../../ui/base/pagination.js';
import { define } from '../../ui/page/define.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import { partnerStyles } from '../../ui/templates/partner.css.js';
import { partnerEntry } from '../../ui/templates/partner.js';
import { isFiltered, type Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { groupPartners, type NatureGroup, type PartnerView } from '../../view/models/partners.js';
import { type DirectoryContext, partnerDetails } from './partner-details.js';
import { partnerListStyles } from './partner-list.css.js';
import frenchWords, { type PartnerWords } from './words/fr.js';

/** Partners shown at first, and added by each press of the button. */
const PAGE_SIZE = 60;
/** Partners drawn in one task. */
const PER_TASK = 12;

interface Directory {
  groups: NatureGroup[];
  /** True for all organisations of the network, false for the partners of some initiatives. */
  isWholeNetwork: boolean;
}

/**
 * The organisations that take part, grouped by nature. Each is shown with its side of the pairing, its parent
 * organisation, its size if it is a group, and its roles.
 *
 * @summary Partners grouped by nature.
 * @example
 * <coop-partner-list src="https://reseau.example/initiatives.json" initiative="paniers-comasagua-montauban">
 *   <a href="https://reseau.example/">Nos partenaires</a>
 * </coop-partner-list>
 * @csspart group - The organisations of one nature.
 * @csspart title - The name of the nature.
 * @csspart partner - An organisation.
 * @csspart link - The link of its name to its site.
 */
export class PartnerList extends FeedElement<PartnerWords, Directory> {
  static override styles = [FeedElement.styles, partnerStyles, partnerListStyles];
  static override frenchWords = frenchWords;

  #pages = new Pagination(this, PER_TASK);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#pages.reset();
  }

  protected override *select(network: Network, query: Query): Task<Selected<Directory>> {
    const isWholeNetwork = !isFiltered(query);
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: { isWholeNetwork, groups: yield* groupPartners(network, initiatives, isWholeNetwork) }, unmatched };
  }

  protected override renderContent(
    { groups, isWholeNetwork }: Directory,
    network: Network,
    language: Language,
  ): unknown {
    if (!groups.length) return nothing;
    const words = this.words as PartnerWords;
    const partners = groups.flatMap((group) => group.partners);
    const natureSources = new Set(partners.map(({ organisation }) => organisation.nature_source).filter(Boolean));
    const context = { network, language, words, linkPart: 'link', namesInitiatives: isWholeNetwork };
    const visible = firstPartners(groups, this.#pages.visibleCount(partners.length, PAGE_SIZE));
    const showMore = () => this.#pages.showMore();
    return html`<div class="groups">${visible.map((group) => this.#group(group, context))}</div>
    ${
      partners.length > this.#pages.shownCount
        ? html`<p class="message more"><button type="button" @click=${showMore}>${words.showMore}</button></p>`
        : nothing
    }
    ${[...natureSources].map((text = '') => {
      const source = localizedTemplate({ text });
      return html`<p class="note foot">${fill<unknown>(words.natureBasis, { source })}</p>`;
    })}`;
  }

  /** The partners of one nature, under its name: «Syndicat», or «Syndicats» for several, as for a group. */
  #group({ nature, partners, isPlural }: VisibleGroup, context: DirectoryContext): TemplateResult {
    const describe = (partner: PartnerView) => partnerDetails(partner, context);
    const name = context.words.natures[nature][isPlural ? 1 : 0];
    return html`<section class="group" part="group">
      <p class="nature" part="title" role="heading" aria-level=${this.resolvedHeadingLevel}>${name}</p>
      <ul class="partners" role="list">${partners.map((partner) => partnerEntry(partner, context, describe, true))}</ul>
    </section>`;
  }
}

interface VisibleGroup extends NatureGroup {
  /** Whether there is more than one partner of that nature, shown or not. */
  isPlural: boolean;
}

/** The groups that the first `limit` partners are in, each with these partners alone. */
function firstPartners(groups: readonly NatureGroup[], limit: number): VisibleGroup[] {
  let offset = 0;
  return groups.flatMap(({ nature, partners }) => {
    const visible = partners.slice(0, Math.max(0, limit - offset));
    offset += partners.length;
    const isPlural = partners.length > 1 || (partners[0]?.count ?? 1) > 1;
    return visible.length ? [{ nature, partners: visible, isPlural }] : [];
  });
}

define('coop-partner-list', PartnerList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-partner-list': PartnerList;
  }
}
