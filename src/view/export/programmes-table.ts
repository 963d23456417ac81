import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Query } from '../filter/query.js';
import { programmeViews } from '../models/programme.js';
import type { Table } from './table.js';

/** Returns the phases of the programmes, one row each; a programme without phases is one row. */
export function* programmesTable(network: Network, { programme: ids }: Query): Task<Table> {
  const rows: Table['rows'] = [];
  for (const { programme, url } of yield* programmeViews(network, ids)) {
    const { name, phases = [], period, summary } = programme;
    yield;
    if (!phases.length) rows.push([name, undefined, period?.start, period?.end, summary, url]);
    for (const {
      id,
      label = id,
      period: { start, end },
      description,
    } of phases) {
      yield;
      rows.push([name, label, start, end, description, url]);
    }
  }
  return { columns: ['programme', 'phase', 'start', 'end', 'description', 'url'], rows };
}

/** Returns the territories in which those programmes act. */
export function* programmeTerritories(network: Network, { programme: ids }: Query): Task<Territory[]> {
  return (yield* programmeViews(network, ids)).flatMap(({ territories }) => territories);
}
