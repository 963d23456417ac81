import { addToGroup } from '../../common/group-by.js';
import type { Task } from '../../common/scheduler.js';
import type { JoinedPairing, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { matchInitiatives } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { hasPosition, type LocatedTerritory, territoriesOf } from '../geography.js';

/** A feature collection of RFC 7946. */
export interface FeatureCollection {
  type: 'FeatureCollection';
  features: object[];
}

/**
 * Returns the territories of a query, and the `extra` ones, as the points of a GeoJSON feature collection (RFC 7946);
 * pairings are its lines. A territory without a position is left out.
 */
export function* toGeoJson(network: Network, query: Query, extra: readonly Territory[] = []): Task<FeatureCollection> {
  const { initiatives } = yield* matchInitiatives(network, query);
  const titles = new Map<Territory, string[]>(extra.map((territory) => [territory, []]));
  const pairings = new Set<JoinedPairing>();
  for (const initiative of initiatives) {
    yield;
    for (const territory of territoriesOf(initiative))
      addToGroup(titles, territory, initiative.item.title ?? initiative.id);
    for (const pairing of initiative.pairings) pairings.add(pairing);
  }
  const features: object[] = [];
  for (const [territory, initiativeTitles] of titles) {
    yield;
    if (hasPosition(territory)) features.push(toPoint(territory, initiativeTitles));
  }
  for (const { territories } of pairings) {
    yield;
    const ends = territories.filter(hasPosition);
    if (ends.length > 1) features.push(toLine(ends));
  }
  return { type: 'FeatureCollection', features };
}

const toPoint = (territory: LocatedTerritory, initiatives: readonly string[]): object => {
  const { name, country, point } = territory;
  const { precision, source } = point;
  return toFeature(
    { type: 'Point', coordinates: coordinatesOf(territory) },
    { name, country, precision, source, initiatives },
  );
};

const toLine = (ends: readonly LocatedTerritory[]): object =>
  toFeature(
    { type: 'LineString', coordinates: ends.map(coordinatesOf) },
    { territories: ends.map(({ name }) => name) },
  );

const toFeature = (geometry: object, properties: object): object => ({ type: 'Feature', geometry, properties });

/** Longitude comes first in GeoJSON. */
const coordinatesOf = ({ point }: LocatedTerritory): [number, number] => [point.lon, point.lat];
