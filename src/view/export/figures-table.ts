import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { declaredFigures } from '../models/figures.js';
import type { Table } from './table.js';

/** Returns the declared figures, one row each. */
export function* figuresTable(network: Network, query: Query): Task<Table> {
  const rows: Table['rows'] = [];
  for (const figure of yield* declaredFigures(network, query)) {
    yield;
    const { qualifier, value, unit, label, note, territory, period, source } = figure;
    rows.push([
      qualifier === 'exact' ? undefined : qualifier,
      value,
      unit === 'other' ? undefined : unit,
      label,
      note,
      network.territories.get(territory ?? '')?.name,
      period?.start,
      period?.end,
      source,
    ]);
  }
  return { columns: ['qualifier', 'value', 'unit', 'label', 'note', 'territory', 'start', 'end', 'source'], rows };
}
