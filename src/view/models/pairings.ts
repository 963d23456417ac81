import type { Task } from '../../common/scheduler.js';
import type { Initiative, JoinedPairing, Network } from '../../feed/model/network.js';
import type { Period, Territory } from '../../feed/schema/core.js';
import { isFiltered, type Query } from '../filter/query.js';
import { selectInitiatives } from '../filter/selection.js';
import { territoriesOf } from '../geography.js';
import { localize } from '../text/localized.js';
import type { Link, Mark, Scene } from './map-scene.js';

/** A pairing with the initiatives that live it: one sentence of the list, one line of the map. */
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

/** What the map shows and what its list says: the same things. */
export interface Pairings {
  pairings: PairingView[];
  /** Where initiatives with one known side take place. */
  places: PlaceView[];
  /** Where programmes say they act. */
  areas: PlaceView[];
  scene: Scene;
  /** Territories that cannot be put on the map: no point, or one that is none. */
  unplaced: Territory[];
  /** Where the points come from, in the publisher's words, where the source does not give them. */
  pointSources: string[];
  /** Values asked for that no initiative has. */
  unmatched: string[];
}

/** From the widest to the most precise: how well a territory of that kind, or a point of that precision, is located. */
const FINENESS = [
  'world_region',
  'country',
  'region',
  'department',
  'intercommunality',
  'municipality',
  'neighbourhood',
  'site',
  'exact',
];

/** How precise a territory's point is, when that is less than the territory itself: told beside its name. */
export function precisionNote({ kind, point }: Territory): 'department' | 'region' | 'country' | undefined {
  const { precision = 'exact' } = point ?? {};
  if (precision === 'exact' || precision === 'municipality') return undefined;
  return FINENESS.indexOf(precision) < FINENESS.indexOf(kind) ? precision : undefined;
}

/** (0, 0) is what programs write for «unknown»; no town lies there. */
const placed = ({ point }: Territory): boolean => !!point && !(point.lat === 0 && point.lon === 0);

/** Adds `one` to those that `to` holds under `key`. */
export function add<K, V>(to: Map<K, V[]>, key: K, one: V): void {
  const held = to.get(key);
  if (held) held.push(one);
  else to.set(key, [one]);
}

/** The visitor's language: its tag, and what it calls a country (ISO 3166-1 alpha-2). */
interface Speaker {
  tag: string;
  country(code: string): string | undefined;
}

/** `speaker` names what the feed does not name in the visitor's language. */
export function* pairingsView(network: Network, selection: Query, speaker?: Speaker): Task<Pairings> {
  const { initiatives: chosen, unmatched } = yield* selectInitiatives(network, selection);
  const found = new Map<JoinedPairing, Initiative[]>();
  if (!isFiltered(selection)) for (const pairing of network.pairings.values()) found.set(pairing, []);
  const places = new Map<Territory, Initiative[]>();
  const areas = new Map<Territory, Initiative[]>();
  for (const initiative of chosen) {
    yield;
    for (const pairing of initiative.pairings) add(found, pairing, initiative);
    const to = initiative.coop.type === 'programme' ? areas : places;
    if (!initiative.pairings.length) for (const territory of territoriesOf(initiative)) add(to, territory, initiative);
  }

  const marks: Mark[] = [];
  const indexes = new Map<Territory, number>();
  // asked of the browser for each of 4,000 territories they would take 25 ms
  const lands = new Map<string, string | undefined>();
  const landOf = (code: string) => lands.get(code) ?? lands.set(code, speaker?.country(code)).get(code);
  const mark = (territory: Territory, isPaired: boolean, isArea = false): number => {
    let index = indexes.get(territory);
    const { id, kind, country, point } = territory;
    if (index === undefined && point && placed(territory)) {
      const { text, lang } = localize(territory, 'name', speaker?.tag ?? '', network.head.language);
      const countryName = country && landOf(country);
      const name = (lang && kind === 'country' && countryName) || text;
      const { lat, lon, precision = 'exact' } = point;
      index =
        marks.push({ id, name, country, ...(countryName && { countryName }), lat, lon, precision, isPaired, isArea }) -
        1;
      indexes.set(territory, index);
    }
    return index ?? -1;
  };
  const links: Link[] = [];
  for (const { id, territories } of found.keys()) {
    yield;
    const ends = territories.map((territory) => mark(territory, true)).filter((index) => index >= 0);
    if (ends.length > 1) links.push({ id, marks: ends });
  }
  function* views(of: Map<Territory, Initiative[]>, area: boolean): Task<PlaceView[]> {
    const made: PlaceView[] = [];
    for (const [territory, initiatives] of of) {
      yield;
      mark(territory, false, area);
      made.push({ id: territory.id, territory, initiatives });
    }
    return made;
  }
  const all = new Set<Territory>();
  const told: PairingView[] = [];
  for (const [{ id, territories, period }, initiatives] of found) {
    yield;
    told.push({ id, territories, initiatives, period });
    for (const territory of territories) all.add(territory);
  }
  for (const territory of [...places.keys(), ...areas.keys()]) all.add(territory);
  const unplaced: Territory[] = [];
  const sources = new Set<string>();
  for (const territory of all) {
    yield;
    if (!placed(territory)) unplaced.push(territory);
    else if (territory.point?.source) sources.add(territory.point.source);
  }
  return {
    pairings: told,
    places: yield* views(places, false),
    areas: yield* views(areas, true),
    scene: { marks, links },
    unplaced,
    pointSources: [...sources],
    unmatched,
  };
}
