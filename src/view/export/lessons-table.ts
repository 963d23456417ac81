import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { selectIfFiltered } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { groupLessons } from '../models/lesson-groups.js';
import type { Table } from './table.js';

/** Returns the lessons, one row each. */
export function* lessonsTable(network: Network, query: Query): Task<Table> {
  const rows: Table['rows'] = [];
  for (const { axis, lessons } of yield* groupLessons(network, yield* selectIfFiltered(network, query)))
    for (const { lesson, initiatives, organisations } of lessons) {
      yield;
      rows.push([
        axis?.title,
        lesson.title,
        lesson.text,
        initiatives.map(({ item, id }) => item.title ?? id).join(', '),
        organisations.map(({ name }) => name).join(', '),
      ]);
    }
  return { columns: ['axis', 'title', 'lesson', 'initiatives', 'partners'], rows };
}
