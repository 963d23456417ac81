import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network, Partner } from '../../feed/model/network.js';
import { selectInitiativesSync } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { territoriesOf } from '../geography.js';

/** A table to download: the keys of its columns, and one row per record. */
export interface Table {
  columns: readonly string[];
  rows: (string | number | undefined)[][];
}

const joinNames = (records: readonly { name: string }[]): string => records.map(({ name }) => name).join(', ');
const toOrganisation = ({ organisation }: Partner) => organisation;

/**
 * Returns what the tag `localName` shows of a query: the partners of its initiatives in `coop-partner-list`, else the
 * initiatives.
 */
export function toTable(localName: string, network: Network, query: Query): Table {
  const initiatives = selectInitiativesSync(network, query);
  return localName === 'coop-partner-list'
    ? partnersTable(initiatives, network)
    : initiativesTable(initiatives, network);
}

const partnersTable = (initiatives: readonly Initiative[], { territories, url: feedUrl }: Network): Table => ({
  columns: ['name', 'nature', 'territory', 'url'],
  rows: [...new Set(initiatives.flatMap(({ partners }) => partners.map(toOrganisation)))].map(
    ({ name, nature_label, nature, territory, url }) => [
      name,
      nature_label ?? nature,
      territories.get(territory ?? '')?.name,
      safeUrl(url, feedUrl),
    ],
  ),
});

const initiativesTable = (initiatives: readonly Initiative[], { url: feedUrl }: Network): Table => ({
  columns: ['title', 'territories', 'start', 'end', 'status', 'partners', 'themes', 'url'],
  rows: initiatives.map((initiative) => {
    const { id, item, coop, partners, themes } = initiative;
    return [
      item.title ?? id,
      joinNames(territoriesOf(initiative)),
      coop.period?.start,
      coop.period?.end,
      coop.status === 'unknown' ? undefined : coop.status,
      joinNames(partners.map(toOrganisation)),
      joinNames(themes),
      safeUrl(item.url, feedUrl),
    ];
  }),
});
