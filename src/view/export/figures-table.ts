import type { Network } from '../../feed/model/network.js';
import type { Selection } from '../filter/selection.js';
import { declared } from '../models/figures.js';
import type { Table } from './table.js';

/** Figures as a table, a row for each that is declared. */
export const figuresTable = (network: Network, selection: Selection): Table => ({
  columns: ['qualifier', 'value', 'unit', 'label', 'note', 'territory', 'start', 'end', 'source'],
  rows: declared(network, selection).map(({ qualifier, value, unit, label, note, territory, period, source }) => [
    qualifier === 'exact' ? undefined : qualifier,
    value,
    unit === 'other' ? undefined : unit,
    label,
    note,
    network.territories.get(territory ?? '')?.name,
    period?.start,
    period?.end,
    source,
  ]),
});
