// chunk: coop-lesson-list
import { groupBy } from '../../common/group-by.js';
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
export function groupLessons(network: Network, chosen?: readonly Initiative[]): LessonGroup[] {
  const { axes, lessons } = readFeedLessons(network);
  const chosenIds = new Set(chosen?.map(({ id }) => id));
  const views = [...lessons.values()]
    .map((lesson) => lessonView(lesson, network))
    .filter(({ initiatives }) => !chosen || initiatives.some(({ id }) => chosenIds.has(id)));
  const groups = groupBy<LessonAxis | undefined, LessonView>(
    views,
    ({ lesson }) => axes.get(lesson.axis ?? ''),
    axes.values(),
  );
  return [...groups].filter(([, members]) => members.length).map(([axis, members]) => ({ axis, lessons: members }));
}
