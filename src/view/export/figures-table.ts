import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import type { Table } from './table.js';

/** Figures as a table, a row for each that is declared. */
export const figuresTable = (network: Network, selection: Query): Table => ({
  columns: ['qualifier', 'value', 'unit', 'label', 'note', 'territory', 'start', 'end', 'source'],
  rows: declaredFigures(network, selection).map(
    ({ qualifier, value, unit, label, note, territory, period, source }) => [
      qualifier === 'exact' ? undefined : qualifier,
      value,
      unit === 'other' ? undefined : unit,
      label,
      note,
      network.territories.get(territory ?? '')?.name,
      period?.start,
      period?.end,
      source,
    ],
  ),
});
