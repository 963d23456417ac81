// chunk: coop-programme
import { nothing } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { figureStyles } from '../../ui/templates/figure.css.js';
import { createEntryLimit, othersParagraph } from '../../ui/templates/section.js';
import type { Query } from '../../view/filter/query.js';
import { splitValues } from '../../view/filter/query.js';
import { type ProgrammeView, programmeViews } from '../../view/models/programme.js';
import { programmeStyles } from './programme.css.js';
import { programmeTemplate } from './template.js';
import frenchWords, { type ProgrammeWords } from './words/fr.js';

/**
 * A programme: its aim, its operator, its phases on a timeline, its figures, its territories and its initiatives.
 *
 * @summary A programme and its phases.
 * @example
 * <coop-programme src="https://reseau.example/initiatives.json" programme="cooperer-autrement">
 *   <a href="https://reseau.example/">Le programme</a>
 * </coop-programme>
 * @csspart title - The name of the programme.
 * @csspart summary - Its aim.
 * @csspart phase - A phase.
 * @csspart figure - A figure.
 * @csspart link - A link to an initiative.
 */
export class Programme extends FeedElement<ProgrammeWords, ProgrammeView[]> {
  static override styles = [FeedElement.styles, detailsStyles, figureStyles, programmeStyles];
  static override frenchWords = frenchWords;

  protected override *select(network: Network, query: Query): Task<Selected<ProgrammeView[]>> {
    const programmes = yield* programmeViews(network, query.programme);
    return { shown: programmes, unmatched: programmes.length ? [] : splitValues(query.programme) };
  }

  protected override renderContent(programmes: ProgrammeView[], network: Network, language: Language): unknown {
    if (!programmes.length) return nothing;
    const limit = createEntryLimit(language);
    const context = { network, language, words: this.words as ProgrammeWords, level: this.resolvedHeadingLevel, limit };
    return limit(programmes, (programme) => programmeTemplate(programme, context), othersParagraph);
  }
}

define('coop-programme', Programme);

declare global {
  interface HTMLElementTagNameMap {
    'coop-programme': Programme;
  }
}
