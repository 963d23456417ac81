import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import type { Table } from './table.js';

/** Returns the declared figures, one row each. */
export const figuresTable = (network: Network, query: Query): Table => ({
  columns: ['qualifier', 'value', 'unit', 'label', 'note', 'territory', 'start', 'end', 'source'],
  rows: declaredFigures(network, query).map(({ qualifier, value, unit, label, note, territory, period, source }) => [
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
