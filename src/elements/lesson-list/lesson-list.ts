import { html, nothing } from 'lit';
import type { Work } from '../../breathe.js';
import type { Network } from '../../feed/network.js';
import { lessonStyles } from '../../style/lesson.css.js';
import { sheetStyles } from '../../style/sheet.css.js';
import type { Language } from '../../text/language.js';
import { type LessonGroup, lessons } from '../../view/lessons.js';
import { narrows, type Selection, selected } from '../../view/selection.js';
import { wording } from '../../view/wording.js';
import { define } from '../define.js';
import { FeedElement } from '../feed-element.js';
import { lessonTemplate } from '../lesson.js';
import { worded } from '../wording.js';
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
