import { address } from '../feed/address.js';
import type { Details } from '../feed/details.js';
import type { Figure, Programme } from '../feed/details-schema.js';
import type { Initiative, Network } from '../feed/network.js';
import type { Organisation, Territory } from '../feed/schema.js';
import { same } from './figures.js';
import { initiatives } from './selection.js';

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

/** The programmes of `network`, or those that `asked` names, several by comma. */
export function programmes(network: Network, { programmes: all }: Details, asked: string | undefined): ProgrammeView[] {
  const ids = asked?.split(',').map((id) => id.trim());
  return [...all.values()]
    .filter(({ id }) => !ids?.some(Boolean) || ids.includes(id))
    .map((programme) => ({
      programme,
      operator: network.organisations.get(programme.operator ?? ''),
      territories: (programme.territories ?? []).flatMap((id) => network.territories.get(id) ?? []),
      initiatives: initiatives(network, { programme: programme.id }).filter(({ coop }) => coop.type !== 'programme'),
      figures: (programme.figures ?? []).filter(
        (figure) => !programme.phases?.some(({ figures }) => figures?.some((told) => same(told, figure))),
      ),
      url: address(programme.url, network.url),
    }));
}
