import { runSync, type Task } from '../../common/scheduler.js';
import type { Initiative, JoinedPairing, Network, Partner } from '../../feed/model/network.js';
import type { Nature, Organisation, Territory } from '../../feed/schema/core.js';
import { withAncestors } from '../geography.js';

export interface PartnerView {
  organisation: Organisation;
  /** Where it is, when the feed says so. */
  territory?: Territory;
  /** On which side of a pairing it stands: the end, or the country where that end alone lies. */
  side?: Territory;
  /** The organisation it is part of, unless it stands under it in the list. */
  parent?: Organisation;
  /** For a group that is not named one by one: how many they are, and those that are named. */
  count?: number;
  namedMembers: PartnerView[];
  /** Its roles, each with the initiative it is in. */
  roles: { initiative: Initiative; role: Partner['role']; note?: string }[];
}

export interface NatureGroup {
  nature: Nature;
  partners: PartnerView[];
}

/**
 * The partners of `initiatives`, grouped by nature in the order in which the natures are met; every organisation of the feed when
 * `all`. A named member of a counted group of its own nature stands under that group.
 */
export const groupPartnersSync = (network: Network, initiatives: readonly Initiative[], all: boolean): NatureGroup[] =>
  runSync(groupPartners(network, initiatives, all));

/** The same in slices. */
export function* groupPartners(
  network: Network,
  initiatives: readonly Initiative[],
  all: boolean,
): Task<NatureGroup[]> {
  const views = new Map<string, PartnerView>();
  const view = (organisation: Organisation): PartnerView => {
    let made = views.get(organisation.id);
    if (!made) {
      const { territory, part_of, count } = organisation;
      const parent = part_of === organisation.id ? undefined : network.organisations.get(part_of ?? '');
      made = {
        organisation,
        territory: network.territories.get(territory ?? ''),
        parent,
        count,
        namedMembers: [],
        roles: [],
      };
      views.set(organisation.id, made);
    }
    return made;
  };
  if (all) for (const organisation of network.organisations.values()) view(organisation);
  for (const initiative of initiatives) {
    yield;
    for (const { organisation, role, note, count, territory } of initiative.partners) {
      const seen = view(organisation);
      seen.roles.push({ initiative, role, note });
      seen.count ??= count;
      seen.territory ??= territory;
      for (const pairing of initiative.pairings) seen.side ??= seen.territory && side(seen.territory, pairing, network);
    }
  }

  const groups = new Map<Nature, PartnerView[]>();
  for (const seen of views.values()) {
    yield;
    const { nature } = seen.organisation;
    const group = seen.parent && views.get(seen.parent.id);
    // a group that has members stays, lest two that are part of one another vanish
    if (!seen.namedMembers.length && group?.count && group.organisation.nature === nature) {
      seen.parent = undefined;
      group.namedMembers.push(seen);
    } else if (groups.has(nature)) groups.get(nature)?.push(seen);
    else groups.set(nature, [seen]);
  }
  // «other» says least: last
  return [...groups]
    .map(([nature, members]) => ({ nature, partners: members }))
    .sort((a, b) => Number(a.nature === 'other') - Number(b.nature === 'other'));
}

/** The end of `pairing` that `territory` lies in or contains; else the country of one end alone in which it lies. */
function side(territory: Territory, pairing: JoinedPairing, network: Network): Territory | undefined {
  if (pairing.territories.includes(territory)) return territory;
  const around = withAncestors(territory, network);
  const [end, other] = pairing.territories.filter(
    (one) => around.includes(one) || withAncestors(one, network).includes(territory),
  );
  // what contains both ends is at neither, and a country is more than the town in it
  if (end && !other && territory.kind !== 'country') return end;
  const country = around.find(({ kind }) => kind === 'country');
  const there = pairing.territories.filter((one) => country && withAncestors(one, network).includes(country));
  return there.length === 1 ? country : undefined;
}
