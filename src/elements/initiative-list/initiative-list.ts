// chunk: passerelle (almost every page shows cards: with the script they come a round trip earlier)

import { html, nothing, type PropertyValues } from 'lit';
import { times } from '../../common/times.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { Pagination } from '../../ui/base/pagination.js';
import { define } from '../../ui/page/define.js';
import { cardStyles } from '../../ui/templates/card.css.js';
import { cardTemplate } from '../../ui/templates/card.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { footnotesTemplate, sharedFootnotes } from '../../ui/templates/source-notes.js';
import { toCard } from '../../view/models/card.js';
import { listStyles } from './initiative-list.css.js';

/** Default of `page-size`: it fills rows of one, two, three or four cards. */
const PAGE_SIZE = 24;
/** Cards rendered in one frame. */
const PER_FRAME = 3;

/**
 * The initiatives of a network as cards: all of them, or those of one member, territory, country, theme…
 *
 * @summary Initiatives as a list of cards.
 * @example
 * <coop-initiative-list src="https://reseau.example/initiatives.json" member="spf">
 *   <a href="https://reseau.example/">Nos initiatives</a>
 * </coop-initiative-list>
 * @csspart card - A card.
 * @csspart place - Its territories.
 * @csspart title - Its title.
 * @csspart link - The link of the title to the initiative's page.
 * @csspart summary - Its summary.
 * @csspart partner - The number of partners and their natures.
 * @cssprop [--coop-surface=transparent] - Background of the cards.
 */
export class InitiativeList extends FeedElement {
  static override styles = [FeedElement.styles, pairingEndsStyles, cardStyles, listStyles];

  static override properties = { pageSize: { type: Number, attribute: 'page-size' } };

  /** Number of cards shown at first, and added by each press of the button below them. Default: 24. */
  declare pageSize?: number;

  #pages = new Pagination(this, PER_FRAME);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#pages.reset();
  }

  protected override renderContent(initiatives: readonly Initiative[], network: Network, language: Language): unknown {
    if (!initiatives.length) return nothing;
    const { words } = language;
    const visibleCount = this.#pages.visibleCount(initiatives.length, this.#cardsPerPage);
    const { shownCount } = this.#pages;
    // of all cards of the page, so that no note moves while the cards are rendered a few in each frame
    const footnotes = sharedFootnotes(initiatives.slice(0, shownCount));
    const options = { level: this.resolvedHeadingLevel, footnotes, openDetails: this.openDetails };
    const cards = initiatives.slice(0, visibleCount).map((initiative) => {
      const card = toCard(initiative, network, language.tag);
      return html`<li tabindex="-1">${cardTemplate(card, language, options)}</li>`;
    });
    return html`<p class="note count" role="status">${this.#countText(initiatives, language)}</p>
      <ul class="cards" role="list">${cards}</ul>
      ${footnotesTemplate(footnotes, language)}
      ${this.feedState.loading ? html`<p class="note" role="status">${words.loading}</p>` : nothing}
      ${
        initiatives.length > shownCount
          ? html`<p class="message more"
            ><button type="button" @click=${() => this.#pages.showMore()}>${words.showMore}</button></p>`
          : nothing
      }`;
  }

  get #cardsPerPage(): number {
    return this.pageSize && this.pageSize >= 1 ? Math.floor(this.pageSize) : PAGE_SIZE;
  }

  /** «60 initiatives et 1 programme, 24 affichées». */
  #countText(initiatives: readonly Initiative[], language: Language): string {
    const programmes = initiatives.filter(({ coop }) => coop.type === 'programme').length;
    const summary = language.countSummary(initiatives.length - programmes, programmes);
    if (initiatives.length <= this.#cardsPerPage) return summary;
    return `${summary}, ${language.count(language.words.shownCount, this.#pages.shownCount)}`;
  }

  /** Reserves room for as many cards as the `limit` of the tag; without a limit, `.wait` reserves a window. */
  protected override renderPlaceholder(): unknown {
    const count = Math.min(PAGE_SIZE, Math.floor(this.limit ?? 0));
    if (!(count >= 1)) return nothing;
    return html`<div class="cards">${times(count, () => html`<div class="ghost"></div>`)}</div>`;
  }
}

define('coop-initiative-list', InitiativeList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-list': InitiativeList;
  }
}
