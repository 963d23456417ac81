import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Selection } from '../filter/selection.js';
import { programmes } from '../models/programme.js';
import type { Table } from './table.js';

/** Programmes as a table, a row for each phase; for each programme where it has none. */
export const programmesTable = (network: Network, { programme: asked }: Selection): Table => ({
  columns: ['programme', 'phase', 'start', 'end', 'description', 'url'],
  rows: programmes(network, asked).flatMap(({ programme: { name, phases, period, summary }, url }) =>
    phases?.length
      ? phases.map((phase) => [name, phase.label ?? phase.id, phase.period.start, phase.period.end, phase.description, url])
      : [[name, undefined, period?.start, period?.end, summary, url]],
  ),
});

/** Where those programmes say that they act. */
export const actedIn = (network: Network, { programme: asked }: Selection): Territory[] =>
  programmes(network, asked).flatMap(({ territories }) => territories);
