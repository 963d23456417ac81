import { nothing, type PropertyValues } from 'lit';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { partnerStyles } from '../../ui/templates/partner.css.js';
import { createEntryLimit } from '../../ui/templates/section.js';
import type { Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { type InitiativeDetails, initiativeDetails } from '../../view/models/initiative-details.js';
import type { GoalNames } from './goal-names.js';
import { initiativeSheetStyles } from './initiative-sheet.css.js';
import { detailsTemplate } from './template.js';
import frenchWords, { type InitiativeSheetWords } from './words/fr.js';

/**
 * The page of one initiative: where, when and with whom; the sections of the source under its own headings; figures,
 * lessons, images and documents. It says how complete the source is.
 *
 * @summary The page of one initiative.
 * @example
 * <coop-initiative-sheet src="https://reseau.example/initiatives.json" initiative="paniers-comasagua-montauban">
 *   <a href="https://reseau.example/">Lire la fiche</a>
 * </coop-initiative-sheet>
 * @csspart title - The title.
 * @csspart place - The territories.
 * @csspart summary - The summary.
 * @csspart section - A section of the source.
 * @csspart figure - A figure.
 * @csspart partner - A partner.
 * @csspart goal - A Sustainable Development Goal.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 * @csspart map - The locator map.
 */
export class InitiativeSheet extends FeedElement<InitiativeSheetWords, InitiativeDetails | undefined> {
  static override styles = [
    FeedElement.styles,
    pairingEndsStyles,
    detailsStyles,
    figureStyles,
    lessonStyles,
    partnerStyles,
    initiativeSheetStyles,
  ];
  static override frenchWords = frenchWords;

  #goalNames?: GoalNames;
  /** Third-party hosts whose images the visitor has allowed. */
  #allowedHosts = new Set<string>();

  protected override *select(
    network: Network,
    query: Query,
    { tag }: Language,
  ): Task<Selected<InitiativeDetails | undefined>> {
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    const [initiative] = initiatives;
    return { shown: initiative && (yield* initiativeDetails(initiative, network, tag)), unmatched };
  }

  protected override renderContent(
    details: InitiativeDetails | undefined,
    network: Network,
    language: Language,
  ): unknown {
    if (!details) return nothing;
    return detailsTemplate(details, {
      network,
      language,
      words: this.words as InitiativeSheetWords,
      level: this.resolvedHeadingLevel,
      limit: createEntryLimit(language),
      goalNames: this.#goalNames,
      allowedHosts: this.#allowedHosts,
      allowHost: (host) => {
        this.#allowedHosts.add(host);
        this.requestUpdate();
      },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const details = this.shown;
    if (!details || !this.language) return;
    if (details.goals.length && this.#goalNames?.tag !== this.language.tag) void this.#loadGoalNames(this.language.tag);
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    if (surface) void this.#loadLocatorMap(surface, details);
  }

  /** Loads the names of the goals only where there are goals, because most sheets have none. */
  async #loadGoalNames(tag: Language['tag']): Promise<void> {
    try {
      const { loadGoalNames } = await import('./goal-names.js');
      this.#goalNames = await loadGoalNames(tag, this.renderRoot as ShadowRoot);
      this.requestUpdate();
    } catch (error) {
      reportLoadFailure('the names of the goals', error);
    }
  }

  /** Loads the locator map after the text, which says all that the map shows. */
  async #loadLocatorMap(surface: HTMLElement, { ends, isPaired }: InitiativeDetails): Promise<void> {
    try {
      const { paintLocatorMap } = await import('./locator-map.js');
      paintLocatorMap(surface, ends, isPaired, this.connection);
    } catch (error) {
      reportLoadFailure('the locator map', error);
    }
  }
}

define('coop-initiative-sheet', InitiativeSheet);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-sheet': InitiativeSheet;
  }
}
