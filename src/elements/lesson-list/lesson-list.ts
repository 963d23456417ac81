// chunk: coop-lesson-list
import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import type { Selected } from '../../ui/base/latest-selection.js';
import { define } from '../../ui/page/define.js';
import { detailsStyles } from '../../ui/templates/details.css.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { localizedTemplate } from '../../ui/templates/localized.js';
import { createEntryLimit, type EntryLimit, othersItem, othersParagraph } from '../../ui/templates/section.js';
import { isFiltered, type Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { groupLessons, type LessonGroup } from '../../view/models/lesson-groups.js';
import { localize } from '../../view/text/localized.js';
import { lessonListStyles } from './lesson-list.css.js';
import frenchWords, { type LessonListWords } from './words/fr.js';

/**
 * The lessons of a network by axis, each with the initiatives and the organisations it was learnt from.
 *
 * @summary Lessons by axis.
 * @example
 * <coop-lesson-list src="https://reseau.example/initiatives.json">
 *   <a href="https://reseau.example/">Nos enseignements</a>
 * </coop-lesson-list>
 * @csspart axis - The lessons of one axis.
 * @csspart title - The title of the axis.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 */
export class LessonList extends FeedElement<LessonListWords, LessonGroup[]> {
  static override styles = [FeedElement.styles, detailsStyles, lessonStyles, lessonListStyles];
  static override frenchWords = frenchWords;

  protected override *select(network: Network, query: Query): Task<Selected<LessonGroup[]>> {
    if (!isFiltered(query)) return { shown: yield* groupLessons(network) };
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: yield* groupLessons(network, initiatives), unmatched };
  }

  protected override renderContent(groups: LessonGroup[], network: Network, language: Language): unknown {
    if (!groups.length) return nothing;
    const limit = createEntryLimit(language);
    const words = this.words as LessonListWords;
    const context = { network, language, words, level: this.resolvedHeadingLevel, limit };
    return limit(groups, (group) => groupTemplate(group, context), othersParagraph);
  }
}

interface Context {
  network: Network;
  language: Language;
  words: LessonListWords;
  level: number;
  limit: EntryLimit;
}

/** The lessons of one axis, under its title. */
function groupTemplate({ axis, lessons }: LessonGroup, context: Context): TemplateResult {
  const { network, language, words, level, limit } = context;
  const title = axis
    ? localizedTemplate(localize(axis, 'title', language.tag, network.head.language))
    : words.otherLessons;
  const entries = limit(lessons, (lesson) => html`<li>${lessonTemplate(lesson, context)}</li>`, othersItem);
  return html`<section class="axis" part="axis">
    <p class="heading" part="title" role="heading" aria-level=${level}>${title}</p>
    <ul class="lessons" role="list">${entries}</ul>
  </section>`;
}

define('coop-lesson-list', LessonList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-lesson-list': LessonList;
  }
}
