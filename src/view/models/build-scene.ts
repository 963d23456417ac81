import type { Task } from '../../common/scheduler.js';
import type { JoinedPairing, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { hasPosition, type LocatedTerritory } from '../geography.js';
import { localize } from '../text/localized.js';
import type { Link, Mark, Scene } from './map-scene.js';

/** The visitor's language: its tag, and its name for a country (ISO 3166-1 alpha-2 code). */
export interface Locale {
  tag: string;
  country(code: string): string | undefined;
}

interface SceneContent {
  pairings: readonly JoinedPairing[];
  places: readonly { territory: Territory }[];
  areas: readonly { territory: Territory }[];
}

/**
 * Builds what the map draws: one mark per territory with a position, one link per pairing with at least two of them.
 */
export function* buildScene({ pairings, places, areas }: SceneContent, network: Network, locale?: Locale): Task<Scene> {
  const marks: Mark[] = [];
  const links: Link[] = [];
  const indexes = new Map<Territory, number>();
  const countryName = countryNames(locale);

  const toMark = (territory: LocatedTerritory): Omit<Mark, 'isPaired' | 'isArea'> => {
    const { id, kind, country, point } = territory;
    const { text, lang } = localize(territory, 'name', locale?.tag ?? '', network.head.language);
    const localCountryName = country && countryName(country);
    const name = (lang && kind === 'country' && localCountryName) || text;
    const { lat, lon, precision = 'exact' } = point;
    return { id, name, country, ...(localCountryName && { countryName: localCountryName }), lat, lon, precision };
  };
  /** Marks a territory once, and returns the index of its mark; `undefined` without a position. */
  const mark = (territory: Territory, isPaired: boolean, isArea = false): number | undefined => {
    if (!indexes.has(territory) && hasPosition(territory))
      indexes.set(territory, marks.push({ ...toMark(territory), isPaired, isArea }) - 1);
    return indexes.get(territory);
  };

  for (const { id, territories } of pairings) {
    yield;
    const ends = territories.map((territory) => mark(territory, true)).filter((index) => index !== undefined);
    if (ends.length > 1) links.push({ id, marks: ends });
  }
  for (const { territory } of places) {
    yield;
    mark(territory, false);
  }
  for (const { territory } of areas) {
    yield;
    mark(territory, false, true);
  }
  return { marks, links };
}

/** Caches the names of countries: asking the browser for that of each of 4,000 territories takes 25 ms. */
function countryNames(locale: Locale | undefined): (code: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (code) => {
    if (!names.has(code)) names.set(code, locale?.country(code));
    return names.get(code);
  };
}
