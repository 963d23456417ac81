import type { Network } from '../feed/network.js';
import { lessons } from './lessons.js';
import { initiatives, narrows, type Selection } from './selection.js';
import type { Table } from './table.js';

/** Lessons as a table, a row for each. */
export const lessonsTable = (network: Network, selection: Selection): Table => ({
  columns: ['axis', 'title', 'lesson', 'initiatives', 'partners'],
  rows: lessons(network, narrows(selection) ? initiatives(network, selection) : undefined).flatMap(({ axis, lessons: its }) =>
    its.map(({ lesson, initiatives: from, organisations }) => [
      axis?.title,
      lesson.title,
      lesson.text,
      from.map(({ item, id }) => item.title ?? id).join(', '),
      organisations.map(({ name }) => name).join(', '),
    ]),
  ),
});
