import { safeUrl } from '../../common/safe-url.js';
import { readFeedFigures } from '../../feed/model/figures.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Organisation, Territory } from '../../feed/schema/core.js';
import type { Figure, Programme } from '../../feed/schema/details.js';
import { parseValues } from '../filter/query.js';
import { selectInitiativesSync } from '../filter/selection.js';

/** A programme with what it names. */
export interface ProgrammeView {
  programme: Programme;
  operator?: Organisation;
  territories: Territory[];
  initiatives: Initiative[];
  /** Its own figures, those that a phase already tells left out. */
  figures: Figure[];
  url?: string;
}

/** True for two figures that say the same thing of the same time, as where a feed gives them for a phase and for its programme. */
const same = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.label === b.label && a.period?.start === b.period?.start && a.period?.end === b.period?.end;

/** The programmes of `network`, or those that `asked` names, several by comma. */
export function programmeViews(network: Network, asked: string | undefined): ProgrammeView[] {
  const ids = parseValues('programme', asked);
  return [...readFeedFigures(network).programmes.values()]
    .filter(({ id }) => !ids.length || ids.includes(id))
    .map((programme) => ({
      programme,
      operator: network.organisations.get(programme.operator ?? ''),
      territories: (programme.territories ?? []).flatMap((id) => network.territories.get(id) ?? []),
      initiatives: selectInitiativesSync(network, { programme: programme.id }).filter(
        ({ coop }) => coop.type !== 'programme',
      ),
      figures: (programme.figures ?? []).filter(
        (figure) => !programme.phases?.some(({ figures }) => figures?.some((told) => same(told, figure))),
      ),
      url: safeUrl(programme.url, network.url),
    }));
}
