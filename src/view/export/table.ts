import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Organisation } from '../../feed/schema/core.js';
import { matchInitiatives } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { territoriesOf } from '../geography.js';

/** A table to download: the keys of its columns, and one row per record. */
export interface Table {
  columns: readonly string[];
  rows: (string | number | undefined)[][];
}

const joinNames = (records: readonly { name: string }[]): string => records.map(({ name }) => name).join(', ');

/**
 * Returns what the tag `localName` shows of a query: the partners of its initiatives in `coop-partner-list`, else the
 * initiatives.
 */
export function* toTable(localName: string, network: Network, query: Query): Task<Table> {
  const { initiatives } = yield* matchInitiatives(network, query);
  return yield* localName === 'coop-partner-list'
    ? partnersTable(initiatives, network)
    : initiativesTable(initiatives, network);
}

function* partnersTable(initiatives: readonly Initiative[], { territories, url: feedUrl }: Network): Task<Table> {
  const organisations = new Set<Organisation>();
  for (const { partners } of initiatives) {
    yield;
    for (const { organisation } of partners) organisations.add(organisation);
  }
  const rows: Table['rows'] = [];
  for (const { name, nature_label, nature, territory, url } of organisations) {
    yield;
    rows.push([name, nature_label ?? nature, territories.get(territory ?? '')?.name, safeUrl(url, feedUrl)]);
  }
  return { columns: ['name', 'nature', 'territory', 'url'], rows };
}

function* initiativesTable(initiatives: readonly Initiative[], { url: feedUrl }: Network): Task<Table> {
  const rows: Table['rows'] = [];
  for (const initiative of initiatives) {
    yield;
    const { id, item, coop, partners, themes } = initiative;
    rows.push([
      item.title ?? id,
      joinNames(territoriesOf(initiative)),
      coop.period?.start,
      coop.period?.end,
      coop.status === 'unknown' ? undefined : coop.status,
      joinNames(partners.map(({ organisation }) => organisation)),
      joinNames(themes),
      safeUrl(item.url, feedUrl),
    ]);
  }
  return { columns: ['title', 'territories', 'start', 'end', 'status', 'partners', 'themes', 'url'], rows };
}
