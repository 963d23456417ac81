import { groupBy } from '../../common/group-by.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { withAncestors } from '../geography.js';
import { groupPartners, type PartnerView } from './partners.js';

/** The partners on one side of a pairing. Those whose side the feed does not say are together, without `end`. */
export interface Side {
  end?: Territory;
  partners: PartnerView[];
}

/**
 * Groups the partners of an initiative by the end of its pairing on whose side they stand, in the order of the ends.
 */
export function* partnerSides(initiative: Initiative, network: Network): Task<Side[]> {
  const ends = initiative.pairings.flatMap(({ territories }) => territories);
  // the first end that is a territory or lies in it
  const endOfSide = new Map<Territory, Territory>();
  for (const end of ends)
    for (const territory of withAncestors(end, network)) if (!endOfSide.has(territory)) endOfSide.set(territory, end);
  const endOf = ({ side }: PartnerView) => side && endOfSide.get(side);
  const partners = (yield* groupPartners(network, [initiative], false)).flatMap((group) => group.partners);
  return [...groupBy(partners, endOf, [...ends, undefined])]
    .filter(([, members]) => members.length)
    .map(([end, members]) => ({ end, partners: members }));
}
