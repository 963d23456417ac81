// chunk: lessons
import type { Initiative, Network } from '../../feed/model/network.js';
import { resolveIds } from '../../feed/model/resolve-ids.js';
import type { Organisation } from '../../feed/schema/core.js';
import type { Lesson } from '../../feed/schema/details.js';

/** A lesson with the initiatives it was learnt from, and the organisations that contributed to it. */
export interface LessonView {
  lesson: Lesson;
  initiatives: Initiative[];
  organisations: Organisation[];
}

export const lessonView = (lesson: Lesson, network: Network): LessonView => ({
  lesson,
  initiatives: resolveIds(lesson.initiatives, network.initiatives),
  organisations: resolveIds(lesson.organisations, network.organisations),
});
