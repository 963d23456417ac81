import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { LessonAxis } from '../../feed/schema/details.js';
import { type LessonView, lessonView } from './lesson.js';

/** The lessons of one axis; those without a known axis come last, without one. */
export interface LessonGroup {
  axis?: LessonAxis;
  lessons: LessonView[];
}

/** Lessons by axis, in the order of the feed; of `chosen` initiatives alone where they are given, theirs as each side tells it. */
export function groupLessons(network: Network, chosen?: readonly Initiative[]): LessonGroup[] {
  const { axes, lessons: all } = readFeedLessons(network);
  const ids = new Set(chosen?.map(({ id }) => id));
  const groups = new Map<LessonAxis | undefined, LessonView[]>([...axes.values()].map((axis) => [axis, []]));
  for (const lesson of all.values()) {
    const view = lessonView(lesson, network);
    if (chosen && !view.initiatives.some(({ id }) => ids.has(id))) continue;
    const axis = axes.get(lesson.axis ?? '');
    const held = groups.get(axis);
    if (held) held.push(view);
    else groups.set(axis, [view]);
  }
  return [...groups].filter(([, views]) => views.length).map(([axis, views]) => ({ axis, lessons: views }));
}
