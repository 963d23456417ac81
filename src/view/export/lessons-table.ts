import type { Network } from '../../feed/model/network.js';
import { selectIfFiltered } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { groupLessons } from '../models/lesson-groups.js';
import type { Table } from './table.js';

/** Returns the lessons, one row each. */
export const lessonsTable = (network: Network, query: Query): Table => ({
  columns: ['axis', 'title', 'lesson', 'initiatives', 'partners'],
  rows: groupLessons(network, selectIfFiltered(network, query)).flatMap(({ axis, lessons }) =>
    lessons.map(({ lesson, initiatives, organisations }) => [
      axis?.title,
      lesson.title,
      lesson.text,
      initiatives.map(({ item, id }) => item.title ?? id).join(', '),
      organisations.map(({ name }) => name).join(', '),
    ]),
  ),
});
