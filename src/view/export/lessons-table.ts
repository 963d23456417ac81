import type { Network } from '../../feed/model/network.js';
import { isFiltered, type Query } from '../filter/query.js';
import { selectInitiativesSync } from '../filter/selection.js';
import { groupLessons } from '../models/lesson-groups.js';
import type { Table } from './table.js';

/** Lessons as a table, a row for each. */
export const lessonsTable = (network: Network, selection: Query): Table => ({
  columns: ['axis', 'title', 'lesson', 'initiatives', 'partners'],
  rows: groupLessons(network, isFiltered(selection) ? selectInitiativesSync(network, selection) : undefined).flatMap(
    ({ axis, lessons: its }) =>
      its.map(({ lesson, initiatives: from, organisations }) => [
        axis?.title,
        lesson.title,
        lesson.text,
        from.map(({ item, id }) => item.title ?? id).join(', '),
        organisations.map(({ name }) => name).join(', '),
      ]),
  ),
});
