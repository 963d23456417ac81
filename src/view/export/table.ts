import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Territory } from '../../feed/schema/core.js';
import type { Query } from '../filter/query.js';
import { selectInitiativesSync } from '../filter/selection.js';
import { territoriesOf } from '../geography.js';

/** A table to take away: the names of its columns, as keys, and a row for each record. */
export interface Table {
  columns: readonly string[];
  rows: (string | number | undefined)[][];
}

const names = (records: readonly { name: string }[]): string => records.map(({ name }) => name).join(', ');

/** What `selection` shows as a table: its initiatives, or their partners where that is what the tag shows. */
export function toTable(of: string, network: Network, selection: Query): Table {
  const found = selectInitiativesSync(network, selection);
  if (of === 'coop-partner-list') {
    const partners = new Set(found.flatMap((one) => one.partners.map(({ organisation }) => organisation)));
    return {
      columns: ['name', 'nature', 'territory', 'url'],
      rows: [...partners].map(({ name, nature_label, nature, territory, url }) => [
        name,
        nature_label ?? nature,
        network.territories.get(territory ?? '')?.name,
        safeUrl(url, network.url),
      ]),
    };
  }
  return {
    columns: ['title', 'territories', 'start', 'end', 'status', 'partners', 'themes', 'url'],
    rows: found.map((one) => [
      one.item.title ?? one.id,
      names(territoriesOf(one)),
      one.coop.period?.start,
      one.coop.period?.end,
      one.coop.status === 'unknown' ? undefined : one.coop.status,
      names(one.partners.map(({ organisation }) => organisation)),
      names(one.themes),
      safeUrl(one.item.url, network.url),
    ]),
  };
}

/**
 * As French Excel opens it: semicolons, CRLF, and a byte order mark for its accents. A text that begins like a formula is kept from being one
 * (OWASP, «CSV injection»).
 */
export function toCsv(head: readonly string[], { rows }: Table): string {
  const cell = (value: string | number | undefined) => {
    const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : `${value ?? ''}`.replace('.', ',');
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** The places of what is shown, `also` those given, and the lines between those that are paired (RFC 7946: longitude first). */
export function toGeoJson(network: Network, selection: Query, also: readonly Territory[] = []): object {
  const found = selectInitiativesSync(network, selection);
  const territories = [...new Set([...also, ...found.flatMap(territoriesOf)])].filter(
    ({ point }) => point && (point.lat || point.lon),
  );
  const at = ({ point }: (typeof territories)[number]) => [point?.lon, point?.lat];
  const told = (one: (typeof territories)[number]) =>
    found.filter((initiative) => territoriesOf(initiative).includes(one)).map(({ item, id }) => item.title ?? id);
  const feature = (geometry: object, properties: object) => ({ type: 'Feature', geometry, properties });
  const pairings = new Set(found.flatMap((one) => one.pairings));
  return {
    type: 'FeatureCollection',
    features: [
      ...territories.map((one) =>
        feature(
          { type: 'Point', coordinates: at(one) },
          {
            name: one.name,
            country: one.country,
            precision: one.point?.precision,
            source: one.point?.source,
            initiatives: told(one),
          },
        ),
      ),
      ...[...pairings]
        .map((pairing) => pairing.territories.filter((one) => territories.includes(one)))
        .filter((ends) => ends.length > 1)
        .map((ends) =>
          feature({ type: 'LineString', coordinates: ends.map(at) }, { territories: ends.map(({ name }) => name) }),
        ),
    ],
  };
}
