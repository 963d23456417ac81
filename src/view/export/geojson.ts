import type { Initiative, Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import { selectInitiativesSync } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { hasPosition, type LocatedTerritory, territoriesOf } from '../geography.js';

/**
 * Returns the territories of a query, and the `extra` ones, as the points of a GeoJSON feature collection (RFC 7946);
 * pairings are its lines. A territory without a position is left out.
 */
export function toGeoJson(network: Network, query: Query, extra: readonly Territory[] = []): object {
  const initiatives = selectInitiativesSync(network, query);
  const territories = [...new Set([...extra, ...initiatives.flatMap(territoriesOf)])].filter(hasPosition);
  const pairings = new Set(initiatives.flatMap((initiative) => initiative.pairings));
  const lines = [...pairings]
    .map((pairing) => pairing.territories.filter(hasPosition))
    .filter((ends) => ends.length > 1);
  return {
    type: 'FeatureCollection',
    features: [...territories.map((territory) => toPoint(territory, initiatives)), ...lines.map(toLine)],
  };
}

const toPoint = (territory: LocatedTerritory, initiatives: readonly Initiative[]): object => {
  const { name, country, point } = territory;
  return toFeature(
    { type: 'Point', coordinates: coordinatesOf(territory) },
    {
      name,
      country,
      precision: point.precision,
      source: point.source,
      initiatives: initiatives
        .filter((initiative) => territoriesOf(initiative).includes(territory))
        .map(({ item, id }) => item.title ?? id),
    },
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
