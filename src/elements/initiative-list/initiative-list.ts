import { html, nothing, type PropertyValues } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { Pagination } from '../../ui/base/pagination.js';
import { define } from '../../ui/page/define.js';
import { cardStyles } from '../../ui/templates/card.css.js';
import { cardTemplate } from '../../ui/templates/card.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { toCard } from '../../view/models/card.js';
import { listStyles } from './initiative-list.css.js';

/** Cards brought by each press of the button, unless `page-size` says otherwise: rows of one, two, three or four are full. */
const PAGE = 24;
/** Cards drawn in one frame. */
const AT_ONCE = 3;

/**
 * The initiatives of a network, or those of one member, territory, country, theme…, as cards.
 *
 * @summary Initiatives as a list of cards.
 * @example
 * <coop-initiative-list src="https://reseau.example/initiatives.json" member="spf"><a href="https://reseau.example/">Nos initiatives</a></coop-initiative-list>
 * @csspart card - A card.
 * @csspart place - Its territories.
 * @csspart title - Its title.
 * @csspart link - The title's link to the sheet.
 * @csspart summary - Its summary.
 * @csspart partner - How many partners, and of which nature.
 * @cssprop [--coop-surface=transparent] - Background of the cards.
 */
export class InitiativeList extends FeedElement {
  static override styles = [FeedElement.styles, pairingEndsStyles, cardStyles, listStyles];

  static override properties = { pageSize: { type: Number, attribute: 'page-size' } };

  /** How many cards are shown at first, and brought by each press of the button below them; 24 unless said. */
  declare pageSize?: number;

  #pages = new Pagination(this, AT_ONCE);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#pages.reset();
  }

  protected override renderContent(found: readonly Initiative[], network: Network, language: Language): unknown {
    const { words, tag } = language;
    if (!found.length) return nothing;
    const programmes = found.filter(({ coop }) => coop.type === 'programme').length;
    const size = this.pageSize && this.pageSize >= 1 ? Math.floor(this.pageSize) : PAGE;
    const cards = found
      .slice(0, this.#pages.visibleCount(found.length, size))
      .map(
        (one) =>
          html`<li tabindex="-1">${cardTemplate(toCard(one, network, tag), language, this.resolvedHeadingLevel)}</li>`,
      );
    const { shownCount } = this.#pages;
    return html`<p class="note count" role="status">${language.countSummary(found.length - programmes, programmes)}${found.length > size ? `, ${language.count(words.shownCount, shownCount)}` : nothing}</p>
      <ul class="cards" role="list">${cards}</ul>
      ${this.feedState.loading ? html`<p class="note" role="status">${words.loading}</p>` : nothing}
      ${found.length > shownCount ? html`<p class="message more"><button type="button" @click=${() => this.#pages.showMore()}>${words.showMore}</button></p>` : nothing}`;
  }

  /** As many empty cards as the tag asks for; without a limit, a whole window is kept. */
  protected override renderPlaceholder(): unknown {
    return this.limit && this.limit >= 1
      ? html`<div class="cards">${[...Array(Math.min(PAGE, this.limit | 0))].map(() => html`<div class="ghost"></div>`)}</div>`
      : nothing;
  }
}

define('coop-initiative-list', InitiativeList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-list': InitiativeList;
  }
}
