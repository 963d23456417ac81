// chunk: coop-programme
import { groupBy } from '../../common/group-by.js';
import { memoize } from '../../common/memoize.js';
import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import { resolveIds } from '../../feed/model/resolve-ids.js';
import type { Organisation, Territory } from '../../feed/schema/core.js';
import type { Figure, Programme } from '../../feed/schema/details.js';
import { listedInitiatives } from '../filter/listed-initiatives.js';
import { splitValues } from '../filter/query.js';

/** A programme with the records that it names. */
export interface ProgrammeView {
  programme: Programme;
  operator?: Organisation;
  territories: Territory[];
  initiatives: Initiative[];
  /** Its own figures, without those that a phase repeats. */
  figures: Figure[];
  url?: string;
}

/** Returns the programmes of `network`, or those of `ids`, separated by commas. */
export function* programmeViews(network: Network, ids: string | undefined): Task<ProgrammeView[]> {
  const wanted = new Set(splitValues(ids));
  const { programmes } = yield* readFeedFigures(network);
  const views: ProgrammeView[] = [];
  for (const programme of programmes.values()) {
    yield;
    if (!wanted.size || wanted.has(programme.id)) views.push(toProgrammeView(programme, network));
  }
  return views;
}

/** Groups the initiatives of a network by their programme. */
const initiativesByProgramme = memoize((network: Network) =>
  groupBy(
    listedInitiatives(network).filter(({ coop }) => coop.programme && coop.type !== 'programme'),
    ({ coop }) => coop.programme,
  ),
);

function toProgrammeView(programme: Programme, network: Network): ProgrammeView {
  const { id, operator, territories, figures = [], phases = [], url } = programme;
  const inPhases = new Set(phases.flatMap((phase) => (phase.figures ?? []).map(statementOf)));
  return {
    programme,
    operator: network.organisations.get(operator ?? ''),
    territories: resolveIds(territories, network.territories),
    initiatives: initiativesByProgramme(network).get(id) ?? [],
    figures: figures.filter((figure) => !inPhases.has(statementOf(figure))),
    url: safeUrl(url, network.url),
  };
}

/** Returns a text that is the same for two figures that say the same of the same period. */
const statementOf = ({ value, label, period }: Figure): string => [value, label, period?.start, period?.end].join('\n');
