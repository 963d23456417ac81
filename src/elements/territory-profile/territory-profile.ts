// chunk: coop-territory-profile
import { nothing } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { partnerStyles } from '../../ui/templates/partner.css.js';
import { createEntryLimit } from '../../ui/templates/section.js';
import type { Query } from '../../view/filter/query.js';
import { splitValues } from '../../view/filter/query.js';
import { type TerritoryView, territoryView } from '../../view/models/territory.js';
import { profileTemplate } from './template.js';
import { territoryProfileStyles } from './territory-profile.css.js';
import frenchWords, { type TerritoryWords } from './words/fr.js';

/**
 * The page of one territory: its pairings, its initiatives, the organisations that take part there and the lessons
 * learnt. It says what the feed does not publish.
 *
 * @summary A territory's page.
 * @example
 * <coop-territory-profile src="https://reseau.example/initiatives.json" territory="montauban">
 *   <a href="https://reseau.example/">Montauban</a>
 * </coop-territory-profile>
 * @csspart title - The name of the territory.
 * @csspart pairing - A pairing.
 * @csspart place - The ends of a pairing.
 * @csspart partner - An organisation.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 */
export class TerritoryProfile extends FeedElement<TerritoryWords, TerritoryView | undefined> {
  static override styles = [
    FeedElement.styles,
    pairingEndsStyles,
    detailsStyles,
    lessonStyles,
    partnerStyles,
    territoryProfileStyles,
  ];
  static override frenchWords = frenchWords;

  protected override *select(network: Network, query: Query): Task<Selected<TerritoryView | undefined>> {
    const ids = splitValues(query.territory);
    const territory = yield* territoryView(ids[0] ?? '', network);
    return { shown: territory, unmatched: territory ? [] : ids };
  }

  protected override renderContent(view: TerritoryView | undefined, network: Network, language: Language): unknown {
    if (!view) return nothing;
    const words = this.words as TerritoryWords;
    const limit = createEntryLimit(language);
    return profileTemplate(view, { network, language, words, level: this.resolvedHeadingLevel, limit });
  }
}

define('coop-territory-profile', TerritoryProfile);

declare global {
  interface HTMLElementTagNameMap {
    'coop-territory-profile': TerritoryProfile;
  }
}
