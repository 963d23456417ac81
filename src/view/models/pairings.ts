// The map and its list, which show the same: pairings, places without a counterpart, and areas of programmes.
import { addToGroup } from '../../common/group-by.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import type { Period, Territory } from '../../feed/schema/core.js';
import { isFiltered, type Query } from '../filter/query.js';
import { selectInitiatives } from '../filter/selection.js';
import { hasPosition, territoriesOf } from '../geography.js';
import { buildScene, type Locale } from './build-scene.js';
import type { Scene } from './map-scene.js';

/** A pairing with its initiatives: one line of the map, one sentence of the list. */
export interface PairingView {
  id: string;
  territories: Territory[];
  initiatives: Initiative[];
  period?: Period;
}

/** A territory whose counterpart the feed does not name. */
export interface PlaceView {
  id: string;
  territory: Territory;
  initiatives: Initiative[];
}

export interface Pairings {
  pairings: PairingView[];
  /** Where initiatives without a pairing take place. */
  places: PlaceView[];
  /** Where programmes without a pairing act. */
  areas: PlaceView[];
  scene: Scene;
  /** Territories without a position: the list names them, the map cannot. */
  unplaced: Territory[];
  /** Where positions come from that the source does not give, in the publisher's words. */
  pointSources: string[];
  /** Values asked for that no initiative has. */
  unmatched: string[];
}

/** Initiatives by pairing, and those without one by territory. */
interface Groups {
  pairings: Map<JoinedPairing, Initiative[]>;
  places: Map<Territory, Initiative[]>;
  areas: Map<Territory, Initiative[]>;
}

/** Sets out what the map shows of a query; `locale` names countries in the visitor's language. */
export function* pairingsView(network: Network, query: Query, locale?: Locale): Task<Pairings> {
  const { initiatives, unmatched } = yield* selectInitiatives(network, query);
  const groups = yield* groupByPairing(initiatives);
  // a pairing that has no initiative yet is shown on a map of the whole network
  const pairings = isFiltered(query) ? groups.pairings : withAllPairings(groups.pairings, network);
  const places = toPlaceViews(groups.places);
  const areas = toPlaceViews(groups.areas);
  const scene = yield* buildScene({ pairings: [...pairings.keys()], places, areas }, network, locale);
  return {
    pairings: [...pairings].map(([{ id, territories, period }, members]) => ({
      id,
      territories,
      initiatives: members,
      period,
    })),
    places,
    areas,
    scene,
    ...(yield* provenance({ ...groups, pairings })),
    unmatched,
  };
}

function* groupByPairing(initiatives: readonly Initiative[]): Task<Groups> {
  const groups: Groups = { pairings: new Map(), places: new Map(), areas: new Map() };
  for (const initiative of initiatives) {
    yield;
    for (const pairing of initiative.pairings) addToGroup(groups.pairings, pairing, initiative);
    if (initiative.pairings.length) continue;
    const byTerritory = initiative.coop.type === 'programme' ? groups.areas : groups.places;
    for (const territory of territoriesOf(initiative)) addToGroup(byTerritory, territory, initiative);
  }
  return groups;
}

/** Returns all pairings of the network, in its order. */
const withAllPairings = (groups: Groups['pairings'], { pairings }: Network): Groups['pairings'] =>
  new Map([...pairings.values()].map((pairing) => [pairing, groups.get(pairing) ?? []]));

const toPlaceViews = (groups: Map<Territory, Initiative[]>): PlaceView[] =>
  [...groups].map(([territory, initiatives]) => ({ id: territory.id, territory, initiatives }));

/** Returns the sources of the positions, and the territories that have none. */
function* provenance({ pairings, places, areas }: Groups): Task<Pick<Pairings, 'unplaced' | 'pointSources'>> {
  const ends = [...pairings.keys()].flatMap(({ territories }) => territories);
  const unplaced: Territory[] = [];
  const sources = new Set<string>();
  for (const territory of new Set([...ends, ...places.keys(), ...areas.keys()])) {
    yield;
    if (!hasPosition(territory)) unplaced.push(territory);
    else if (territory.point.source) sources.add(territory.point.source);
  }
  return { unplaced, pointSources: [...sources] };
}
