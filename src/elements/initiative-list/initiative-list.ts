import { html, nothing } from 'lit';
import type { Initiative, Network } from '../../feed/network.js';
import type { Language } from '../../text/language.js';
import { card } from '../../view/cards.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { cardTemplate } from '../initiative-card/card.js';
import { cardStyles } from '../initiative-card/initiative-card.css.js';
import { listStyles } from './initiative-list.css.js';

/** Cards drawn at once, and brought by each press of the button. */
const PAGE = 60;

/**
 * The initiatives of a network, or those of one member, territory, country, theme…, as cards.
 *
 * @summary Initiatives as a list of cards.
 * @example
 * <coop-initiative-list src="https://reseau.example/initiatives.json" member="secours-populaire"><a href="https://reseau.example/">Nos initiatives</a></coop-initiative-list>
 * @csspart card - A card.
 * @csspart place - Its territories.
 * @csspart title - Its title.
 * @csspart link - The title's link to the sheet.
 * @csspart summary - Its summary.
 * @csspart partner - How many partners, and of which nature.
 * @cssprop [--coop-surface=transparent] - Background of the cards.
 */
export class InitiativeList extends FeedElement {
  static override styles = [FeedElement.styles, cardStyles, listStyles];

  /** How many cards are drawn: ten thousand at once would hold a cheap phone for a minute. */
  #drawn = PAGE;

  protected override content(found: readonly Initiative[], network: Network, language: Language): unknown {
    const { words, tag } = language;
    if (!found.length) return nothing;
    const programmes = found.filter(({ coop }) => coop.type === 'programme').length;
    const counts = [
      programmes < found.length && language.count(words.initiatives, found.length - programmes),
      programmes && language.count(words.programmes, programmes),
    ].filter((count) => count);
    const cards = found.slice(0, this.#drawn).map((one) => html`<li>${cardTemplate(card(one, network, tag), language, this.level)}</li>`);
    return html`<p class="note count">${language.list(counts)}</p>
      <ul class="cards" role="list">${cards}</ul>
      ${this.known.loading ? html`<p class="note" role="status">${words.loading}</p>` : nothing}
      ${found.length > this.#drawn ? html`<p class="message"><button type="button" @click=${this.#more}>${words.more}</button></p>` : nothing}`;
  }

  #more(): void {
    this.#drawn += PAGE;
    this.requestUpdate();
  }

  /** As many empty cards as the tag asks for; without a limit, a whole window is kept. */
  protected override placeholder(): unknown {
    return this.limit
      ? html`<div class="cards">${Array.from({ length: this.limit }, () => html`<div class="ghost"></div>`)}</div>`
      : nothing;
  }
}

define('coop-initiative-list', InitiativeList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-list': InitiativeList;
  }
}
