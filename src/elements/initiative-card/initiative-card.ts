// chunk: passerelle (almost every page shows cards: with the script they come a round trip earlier)
import { css, nothing } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { define } from '../../ui/page/define.js';
import { cardStyles } from '../../ui/templates/card.css.js';
import { cardTemplate } from '../../ui/templates/card.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { toCard } from '../../view/models/card.js';

/**
 * One initiative in short: where, what, when and with whom, and how complete the source is.
 *
 * @summary One initiative as a card.
 * @example
 * <coop-initiative-card src="https://reseau.example/initiatives.json" initiative="paniers-comasagua-montauban">
 *   <a href="https://reseau.example/">Nos initiatives</a>
 * </coop-initiative-card>
 * @csspart card - The card.
 * @csspart place - The territories.
 * @csspart title - The title.
 * @csspart link - The link of the title to the initiative's page.
 * @csspart summary - The summary.
 * @csspart partner - The number of partners and their natures.
 * @cssprop [--coop-surface=transparent] - Background of the card.
 */
export class InitiativeCard extends FeedElement {
  static override styles = [
    FeedElement.styles,
    pairingEndsStyles,
    cardStyles,
    css`
      :host(:not([limit])) .wait {
        min-block-size: 16rem;
      }
    `,
  ];

  protected override renderContent([initiative]: readonly Initiative[], network: Network, language: Language): unknown {
    const { openDetails, resolvedHeadingLevel: level } = this;
    if (!initiative) return nothing;
    return cardTemplate(toCard(initiative, network, language.tag), language, { level, openDetails });
  }
}

define('coop-initiative-card', InitiativeCard);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-card': InitiativeCard;
  }
}
