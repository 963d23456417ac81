import { toJson } from '../../../common/json.js';
import type { Task } from '../../../common/scheduler.js';
import type { Network } from '../../../feed/model/network.js';
import { resolveIds } from '../../../feed/model/resolve-ids.js';
import type { Territory } from '../../../feed/schema/core.js';
import type { ExtraWords } from '../../../text/extras/fr.js';
import { toCsv } from '../../../view/export/csv.js';
import { toGeoJson } from '../../../view/export/geojson.js';
import { type Table, toTable } from '../../../view/export/table.js';
import { type Query, splitValues } from '../../../view/filter/query.js';
import type { FeedElement } from '../../base/feed-element.js';

/** What a visitor can download of an element. */
export interface Exporter {
  table(network: Network, query: Query): Task<Table>;
  /** The territories that the element shows beside those of its initiatives. */
  territories?(network: Network, query: Query): Task<Territory[]>;
}

/** Loads the exporters of elements that show something else than initiatives. */
const EXPORTERS: Record<string, () => Promise<Exporter>> = {
  'coop-lesson-list': async () => ({ table: (await import('../../../view/export/lessons-table.js')).lessonsTable }),
  'coop-key-figures': async () => ({ table: (await import('../../../view/export/figures-table.js')).figuresTable }),
  'coop-programme': async () => {
    const { programmeTerritories, programmesTable } = await import('../../../view/export/programmes-table.js');
    return { table: programmesTable, territories: programmeTerritories };
  },
};

const initiativesExporter = (tag: string): Exporter => ({
  table: (network, query) => toTable(tag, network, query),
  // the profile of a territory shows it even if it has no initiative
  // biome-ignore lint/correctness/useYield: one territory takes no time
  *territories({ territories }, { territory = '' }) {
    return tag === 'coop-territory-profile' ? resolveIds(splitValues(territory), territories) : [];
  },
});

export const loadExporter = async (tag: string): Promise<Exporter> =>
  (await EXPORTERS[tag]?.()) ?? initiativesExporter(tag);

/** Returns what an element shows as CSV, with a header in the visitor's language; '' if its feed is not loaded. */
export function* exportCsv(
  { network, effectiveQuery }: FeedElement<unknown>,
  exporter: Exporter,
  words: ExtraWords,
): Task<string> {
  if (!network) return '';
  const table = yield* exporter.table(network, effectiveQuery);
  const header = table.columns.map((name) => words.columns[name as keyof typeof words.columns]);
  return yield* toCsv(header, table);
}

/** Returns the places that an element shows as GeoJSON; '' if its feed is not loaded. */
export function* exportGeoJson({ network, effectiveQuery }: FeedElement<unknown>, exporter: Exporter): Task<string> {
  if (!network) return '';
  const territories = exporter.territories && (yield* exporter.territories(network, effectiveQuery));
  const { features, ...collection } = yield* toGeoJson(network, effectiveQuery, territories);
  const lines: string[] = [];
  for (const feature of features) {
    yield;
    lines.push(toJson(feature));
  }
  // one feature a line: editors and version control can read that
  return `${toJson(collection).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
