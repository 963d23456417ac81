// chunk: coop-lesson-list
import { groupBy } from '../../common/group-by.js';
import type { Task } from '../../common/scheduler.js';
import { readFeedLessons } from '../../feed/model/lessons.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { LessonAxis } from '../../feed/schema/details.js';
import { type LessonView, lessonView } from './lesson.js';

/** The lessons of one axis. Those without a known axis are together, without `axis`. */
export interface LessonGroup {
  axis?: LessonAxis;
  lessons: LessonView[];
}

/**
 * Groups lessons by axis, in the order of the feed, those without one last. With `chosen`, keeps the lessons of those
 * initiatives only.
 */
export function* groupLessons(network: Network, chosen?: readonly Initiative[]): Task<LessonGroup[]> {
  const { axes, lessons } = yield* readFeedLessons(network);
  const chosenIds = new Set(chosen?.map(({ id }) => id));
  const views: LessonView[] = [];
  for (const lesson of lessons.values()) {
    yield;
    const view = lessonView(lesson, network);
    if (!chosen || view.initiatives.some(({ id }) => chosenIds.has(id))) views.push(view);
  }
  const groups = groupBy<LessonAxis | undefined, LessonView>(
    views,
    ({ lesson }) => axes.get(lesson.axis ?? ''),
    axes.values(),
  );
  return [...groups].filter(([, members]) => members.length).map(([axis, members]) => ({ axis, lessons: members }));
}
