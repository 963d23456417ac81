import { html, nothing } from 'lit';
import type { Network } from '../../feed/network.js';
import type { Language } from '../../text/language.js';
import { card } from '../../view/cards.js';
import { initiatives } from '../../view/selection.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { cardTemplate } from '../initiative-card/card.js';
import { cardStyles } from '../initiative-card/initiative-card.css.js';
import { listStyles } from './initiative-list.css.js';

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

  protected override content(network: Network, language: Language): unknown {
    const { words, tag } = language;
    const cards = initiatives(network, this.selection).map((initiative) => card(initiative, network, tag));
    if (!cards.length) return nothing;
    const programmes = cards.filter(({ programme }) => programme).length;
    const counts = [
      programmes < cards.length && language.count(words.initiatives, cards.length - programmes),
      programmes && language.count(words.programmes, programmes),
    ].filter((count) => count);
    return html`<p class="note count">${language.list(counts)}</p>
      <ul class="cards" role="list">${cards.map((one) => html`<li>${cardTemplate(one, language, this.level)}</li>`)}</ul>
      ${this.known.loading ? html`<p class="note" role="status">${words.more}</p>` : nothing}`;
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
