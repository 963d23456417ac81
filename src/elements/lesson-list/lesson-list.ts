import { html, nothing } from 'lit';
import type { Work } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { define } from '../../ui/base/define.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { sheetStyles } from '../../ui/templates/details.css.js';
import { lessonStyles } from '../../ui/templates/lesson.css.js';
import { lessonTemplate } from '../../ui/templates/lesson.js';
import { worded } from '../../ui/templates/localized.js';
import { narrows, type Selection, selected } from '../../view/filter/selection.js';
import { type LessonGroup, lessons } from '../../view/models/lesson-groups.js';
import { wording } from '../../view/text/localized.js';
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
  static override styles = [FeedElement.styles, sheetStyles, lessonStyles, lessonListStyles];
  static override spoken = ['coop-lesson-list'];

  protected override *view(network: Network, asked: Selection): Work<LessonGroup[]> {
    return lessons(network, narrows(asked) ? yield* selected(network, asked) : undefined);
  }

  protected override content(groups: LessonGroup[], network: Network, language: Language): unknown {
    const words = this.words as LessonListWords;
    const { level } = this;
    if (!groups.length) return nothing;
    const context = { network, language, words, level };
    return groups.map(
      ({ axis, lessons: its }) => html`<section class="axis" part="axis">
        <p class="heading" part="title" role="heading" aria-level=${level}>${axis ? worded(wording(axis, 'title', language.tag, network.head.language)) : words.otherLessons}</p>
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
