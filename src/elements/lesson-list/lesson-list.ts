import { html, nothing } from 'lit';
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
import { isFiltered, type Query } from '../../view/filter/query.js';
import { selectInitiatives } from '../../view/filter/selection.js';
import { groupLessons, type LessonGroup } from '../../view/models/lesson-groups.js';
import { localize } from '../../view/text/localized.js';
import { lessonListStyles } from './lesson-list.css.js';
import type { LessonListWords } from './words/fr.js';

/**
 * What a network has learnt, by axis: each lesson with the initiatives and the organisations it was learnt from.
 *
 * @summary Lessons by axis.
 * @example
 * <coop-lesson-list src="https://reseau.example/initiatives.json"><a href="https://reseau.example/">Nos enseignements</a></coop-lesson-list>
 * @csspart axis - The lessons of one axis.
 * @csspart title - The title of the axis.
 * @csspart lesson - A lesson.
 * @csspart link - A link to an initiative.
 */
export class LessonList extends FeedElement<LessonListWords, LessonGroup[]> {
  static override styles = [FeedElement.styles, detailsStyles, lessonStyles, lessonListStyles];
  static override wordFiles = ['coop-lesson-list'];

  protected override *select(network: Network, query: Query): Task<Selected<LessonGroup[]>> {
    if (!isFiltered(query)) return { shown: groupLessons(network) };
    const { initiatives, unmatched } = yield* selectInitiatives(network, query);
    return { shown: groupLessons(network, initiatives), unmatched };
  }

  protected override renderContent(groups: LessonGroup[], network: Network, language: Language): unknown {
    const words = this.words as LessonListWords;
    const { resolvedHeadingLevel } = this;
    if (!groups.length) return nothing;
    const context = { network, language, words, level: resolvedHeadingLevel };
    return groups.map(
      ({ axis, lessons: its }) => html`<section class="axis" part="axis">
        <p class="heading" part="title" role="heading" aria-level=${resolvedHeadingLevel}>${axis ? localizedTemplate(localize(axis, 'title', language.tag, network.head.language)) : words.otherLessons}</p>
        <ul class="lessons" role="list">${its.map((one) => html`<li>${lessonTemplate(one, context)}</li>`)}</ul>
      </section>`,
    );
  }
}

define('coop-lesson-list', LessonList);

declare global {
  interface HTMLElementTagNameMap {
    'coop-lesson-list': LessonList;
  }
}
