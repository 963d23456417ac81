import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Query } from '../filter/query.js';
import { programmeViews } from '../models/programme.js';
import type { Table } from './table.js';

/** Programmes as a table, a row for each phase; for each programme where it has none. */
export const programmesTable = (network: Network, { programme: asked }: Query): Table => ({
  columns: ['programme', 'phase', 'start', 'end', 'description', 'url'],
  rows: programmeViews(network, asked).flatMap(({ programme: { name, phases, period, summary }, url }) =>
    phases?.length
      ? phases.map((phase) => [
          name,
          phase.label ?? phase.id,
          phase.period.start,
          phase.period.end,
          phase.description,
          url,
        ])
      : [[name, undefined, period?.start, period?.end, summary, url]],
  ),
});

/** Where those programmes say that they act. */
export const programmeTerritories = (network: Network, { programme: asked }: Query): Territory[] =>
  programmeViews(network, asked).flatMap(({ territories }) => territories);
