import type { Initiative, Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import type { Lesson } from '../../feed/schema/details.js';

/** A lesson with what it was learnt from. */
export interface LessonView {
  lesson: Lesson;
  initiatives: Initiative[];
  organisations: Organisation[];
}

/** The records that `ids` name, those that are there. */
const found = <T>(ids: readonly string[] | undefined, records: Map<string, T>): T[] =>
  (ids ?? []).flatMap((id) => {
    const record = records.get(id);
    return record ? [record] : [];
  });

export const lessonView = (lesson: Lesson, network: Network): LessonView => ({
  lesson,
  initiatives: found(lesson.initiatives, network.initiatives),
  organisations: found(lesson.organisations, network.organisations),
});
