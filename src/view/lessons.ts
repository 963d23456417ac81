import type { Details } from '../feed/details.js';
import type { Lesson, LessonAxis } from '../feed/details-schema.js';
import type { Initiative, Network } from '../feed/network.js';
import type { Organisation } from '../feed/schema.js';

/** A lesson with what it was learnt from. */
export interface LessonView {
  lesson: Lesson;
  initiatives: Initiative[];
  organisations: Organisation[];
}

/** The lessons of one axis; those without a known axis come last, without one. */
export interface LessonGroup {
  axis?: LessonAxis;
  lessons: LessonView[];
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

/** Lessons by axis, in the order of the feed; of `chosen` initiatives alone where they are given, theirs as each side tells it. */
export function lessons(network: Network, { axes, lessons: all }: Details, chosen?: readonly Initiative[]): LessonGroup[] {
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
