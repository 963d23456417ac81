// chunk: coop-programme
import { safeUrl } from '../../common/safe-url.js';
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
export function programmeViews(network: Network, ids: string | undefined): ProgrammeView[] {
  const wanted = splitValues(ids);
  return [...readFeedFigures(network).programmes.values()]
    .filter(({ id }) => !wanted.length || wanted.includes(id))
    .map((programme) => toProgrammeView(programme, network));
}

function toProgrammeView(programme: Programme, network: Network): ProgrammeView {
  const { id, operator, territories, figures = [], phases = [], url } = programme;
  const phaseFigures = phases.flatMap((phase) => phase.figures ?? []);
  return {
    programme,
    operator: network.organisations.get(operator ?? ''),
    territories: resolveIds(territories, network.territories),
    initiatives: listedInitiatives(network).filter(({ coop }) => coop.programme === id && coop.type !== 'programme'),
    figures: figures.filter((figure) => !phaseFigures.some((phaseFigure) => isSameFigure(phaseFigure, figure))),
    url: safeUrl(url, network.url),
  };
}

/** True for two figures that say the same of the same period. */
const isSameFigure = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.label === b.label && a.period?.start === b.period?.start && a.period?.end === b.period?.end;
