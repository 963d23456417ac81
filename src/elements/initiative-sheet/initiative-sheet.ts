import { nothing, type PropertyValues } from 'lit';
import { reportLoadFailure } from '../../common/report-load-failure.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { pairingEndsStyles } from '../../ui/templates/pairing-ends.css.js';
import { partnerStyles } from '../../ui/templates/partner.css.js';
import { type InitiativeDetails, initiativeDetails } from '../../view/models/initiative-details.js';
import type { GoalNames } from './goals.js';
import { initiativeSheetStyles } from './initiative-sheet.css.js';
import { detailsTemplate } from './template.js';
import type { SheetWords } from './words/fr.js';

/**
 * One initiative whole: where, when and with whom, the sections of the source under its own headings, figures, lessons, images and documents,
 * and how much the source says of it.
 *
 * @summary One initiative, whole.
 * @example
 * <coop-initiative-sheet src="https://reseau.example/initiatives.json" initiative="paniers-comasagua-montauban"><a href="https://reseau.example/">Lire la fiche</a></coop-initiative-sheet>
 * @csspart title - The title.
 * @csspart place - The territories.
 * @csspart summary - The summary.
 * @csspart section - A section of the source.
 * @csspart figure - A figure.
 * @csspart partner - A partner.
 * @csspart goal - A Sustainable Development Goal.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 * @csspart map - The small map.
 */
export class InitiativeSheet extends FeedElement<SheetWords> {
  static override styles = [
    FeedElement.styles,
    pairingEndsStyles,
    detailsStyles,
    figureStyles,
    lessonStyles,
    partnerStyles,
    initiativeSheetStyles,
  ];
  static override wordFiles = ['coop-initiative-sheet'];

  #sheet?: InitiativeDetails;
  #goals?: GoalNames;
  /** Hosts that the visitor allowed an image of. */
  #allowed = new Set<string>();

  protected override renderContent([found]: readonly Initiative[], network: Network, language: Language): unknown {
    if (!found) return nothing;
    this.#sheet = initiativeDetails(found, network, language.tag);
    return detailsTemplate(this.#sheet, {
      network,
      language,
      words: this.words as SheetWords,
      level: this.resolvedHeadingLevel,
      goals: this.#goals,
      allowed: this.#allowed,
      allow: (host) => {
        this.#allowed.add(host);
        this.requestUpdate();
      },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#sheet?.goals.length && this.language && this.#goals?.language !== this.language.tag)
      void this.#name(this.language);
    const surface = this.renderRoot.querySelector<HTMLElement>('.surface');
    if (surface && this.network && this.#sheet) void this.#locate(surface, this.#sheet);
  }

  /** The names of the goals come when there are goals: most sheets have none. */
  async #name(language: Language): Promise<void> {
    try {
      const { goalNames } = await import('./goals.js');
      this.#goals = await goalNames(language.tag, this.renderRoot as ShadowRoot);
      this.requestUpdate();
    } catch (error) {
      reportLoadFailure('the names of the goals', error);
    }
  }

  /** The small map comes after the text, which says all that it shows. */
  async #locate(surface: HTMLElement, { ends, isPaired }: InitiativeDetails): Promise<void> {
    try {
      const { createLocatorMap } = await import('./locator-map.js');
      createLocatorMap(surface, ends, isPaired);
    } catch (error) {
      reportLoadFailure('the small map', error);
    }
  }
}

define('coop-initiative-sheet', InitiativeSheet);

declare global {
  interface HTMLElementTagNameMap {
    'coop-initiative-sheet': InitiativeSheet;
  }
}
