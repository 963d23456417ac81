import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Query } from '../filter/query.js';
import { programmeViews } from '../models/programme.js';
import type { Table } from './table.js';

/** Returns the phases of the programmes, one row each; a programme without phases is one row. */
export const programmesTable = (network: Network, { programme: ids }: Query): Table => ({
  columns: ['programme', 'phase', 'start', 'end', 'description', 'url'],
  rows: programmeViews(network, ids).flatMap(({ programme: { name, phases, period, summary }, url }) =>
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

/** Returns the territories in which those programmes act. */
export const programmeTerritories = (network: Network, { programme: ids }: Query): Territory[] =>
  programmeViews(network, ids).flatMap(({ territories }) => territories);
