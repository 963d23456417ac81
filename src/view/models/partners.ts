// chunk: partners
import { groupBy } from '../../common/group-by.js';
import { memoize } from '../../common/memoize.js';
import { runSync, type Task } from '../../common/scheduler.js';
import type { Initiative, JoinedPairing, Network, Partner } from '../../feed/model/network.js';
import type { Nature, Organisation, Territory } from '../../feed/schema/core.js';
import { withAncestors } from '../geography.js';

/** An organisation with its roles in the initiatives that are shown. */
export interface PartnerView {
  organisation: Organisation;
  /** Where it is, when the feed says so. */
  territory?: Territory;
  /** On which side of a pairing it stands: that end, or a country in which only that end lies. */
  side?: Territory;
  /** The organisation it is part of, unless it is listed under that one. */
  parent?: Organisation;
  /** How many organisations a group stands for, and those of them that the feed names. */
  count?: number;
  namedMembers: PartnerView[];
  roles: { initiative: Initiative; role: Partner['role']; note?: string }[];
}

export interface NatureGroup {
  nature: Nature;
  partners: PartnerView[];
}

/**
 * Groups the partners of `initiatives` by nature, in the order in which the natures appear, `other` last. With
 * `includeAll`, every organisation of the feed is among them. A named member of a counted group of its own nature is
 * listed under that group.
 */
export function* groupPartners(
  network: Network,
  initiatives: readonly Initiative[],
  includeAll: boolean,
): Task<NatureGroup[]> {
  const views = yield* collectPartners(network, initiatives, includeAll);
  const listed = yield* nestNamedMembers(views);
  return [...groupBy(listed, ({ organisation }) => organisation.nature)]
    .map(([nature, partners]) => ({ nature, partners }))
    .sort((a, b) => Number(a.nature === 'other') - Number(b.nature === 'other'));
}

/** Does the same in one task, however long it takes. */
export const groupPartnersSync = (
  network: Network,
  initiatives: readonly Initiative[],
  includeAll: boolean,
): NatureGroup[] => runSync(groupPartners(network, initiatives, includeAll));

/** Pairings of one initiative among which the side of each partner is looked for. */
const MAX_PAIRINGS = 32;

/** Returns a view of each organisation, by its id. */
function* collectPartners(
  network: Network,
  initiatives: readonly Initiative[],
  includeAll: boolean,
): Task<Map<string, PartnerView>> {
  const views = new Map<string, PartnerView>();
  const viewOf = (organisation: Organisation): PartnerView => {
    const view = views.get(organisation.id) ?? toPartnerView(organisation, network);
    views.set(organisation.id, view);
    return view;
  };
  if (includeAll) for (const organisation of network.organisations.values()) viewOf(organisation);
  for (const initiative of initiatives) {
    yield;
    const pairings = initiative.pairings.slice(0, MAX_PAIRINGS);
    for (const { organisation, role, note, count, territory } of initiative.partners) {
      yield;
      const view = viewOf(organisation);
      view.roles.push({ initiative, role, note });
      view.count ??= count;
      view.territory ??= territory;
      for (const pairing of pairings) view.side ??= view.territory && sideOf(view.territory, pairing, network);
    }
  }
  return views;
}

function toPartnerView(organisation: Organisation, { organisations, territories }: Network): PartnerView {
  const { id, territory, part_of, count } = organisation;
  return {
    organisation,
    territory: territories.get(territory ?? ''),
    parent: part_of === id ? undefined : organisations.get(part_of ?? ''),
    count,
    namedMembers: [],
    roles: [],
  };
}

/** Moves the named members of counted groups under their group, and returns the other views. */
function* nestNamedMembers(views: Map<string, PartnerView>): Task<PartnerView[]> {
  const listed: PartnerView[] = [];
  for (const view of views.values()) {
    yield;
    const group = view.parent && views.get(view.parent.id);
    const isSameNature = group?.organisation.nature === view.organisation.nature;
    // a view with members stays in the list: two groups that are part of each other would both disappear
    if (group?.count && isSameNature && !view.namedMembers.length) {
      view.parent = undefined;
      group.namedMembers.push(view);
    } else listed.push(view);
  }
  return listed;
}

/** How many ends of a pairing lie in a territory, itself included, and the first of them. */
type EndsWithin = ReadonlyMap<Territory, { end: Territory; count: number }>;

/** Indexes the ends of a pairing by all that they lie in, so that the side of each partner is one look-up. */
const endsWithinOf = memoize(({ territories }: JoinedPairing, network: Network): EndsWithin => {
  const endsWithin = new Map<Territory, { end: Territory; count: number }>();
  for (const end of territories)
    for (const territory of withAncestors(end, network)) {
      const entry = endsWithin.get(territory) ?? { end, count: 0 };
      entry.count++;
      endsWithin.set(territory, entry);
    }
  return endsWithin;
});

const endSetOf = memoize(({ territories }: JoinedPairing) => new Set(territories));

/**
 * Returns the end of a pairing that `territory` lies in or contains; else its country, when only one end lies in it.
 */
function sideOf(territory: Territory, pairing: JoinedPairing, network: Network): Territory | undefined {
  const ends = endSetOf(pairing);
  if (ends.has(territory)) return territory;
  const endsWithin = endsWithinOf(pairing, network);
  const around = withAncestors(territory, network);
  const within = endsWithin.get(territory);
  const candidates = new Set(around.filter((candidate) => ends.has(candidate)));
  if (within) candidates.add(within.end);
  const [end, otherEnd] = candidates;
  const isOnlyEnd = end && !otherEnd && (within?.count ?? 1) === 1;
  // a territory that contains both ends is on neither side, and a country is more than the town in it
  if (isOnlyEnd && territory.kind !== 'country') return end;
  const country = around.find(({ kind }) => kind === 'country');
  return country && endsWithin.get(country)?.count === 1 ? country : undefined;
}
