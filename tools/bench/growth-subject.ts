// What a page computes of a feed, without a DOM, one stage after the other.
import { runSync, type Task } from '../../src/common/scheduler.js';
import { joinNetwork, type Network } from '../../src/feed/model/network.js';
import type { Feed } from '../../src/feed/schema/core.js';
import { validateFeed } from '../../src/feed/validate/validate-feed.js';
import { fitBounds } from '../../src/map/geometry/viewport.js';
import { buildGraph } from '../../src/map/graph/graph.js';
import { buildVisibleGraph } from '../../src/map/graph/visible-graph.js';
import { toCsv } from '../../src/view/export/csv.js';
import { figuresTable } from '../../src/view/export/figures-table.js';
import { toGeoJson } from '../../src/view/export/geojson.js';
import { lessonsTable } from '../../src/view/export/lessons-table.js';
import { programmesTable } from '../../src/view/export/programmes-table.js';
import { type Table, toTable } from '../../src/view/export/table.js';
import { buildDimension, DIMENSIONS } from '../../src/view/filter/dimensions.js';
import { buildFacets } from '../../src/view/filter/facets.js';
import { matchInitiatives } from '../../src/view/filter/matching.js';
import { warmSearchIndex } from '../../src/view/filter/search.js';
import { findUnknownIds } from '../../src/view/filter/suggest.js';
import { toCard } from '../../src/view/models/card.js';
import { countFigures } from '../../src/view/models/figures.js';
import { initiativeDetails } from '../../src/view/models/initiative-details.js';
import { groupLessons } from '../../src/view/models/lesson-groups.js';
import { type Pairings, pairingsView } from '../../src/view/models/pairings.js';
import { groupPartners } from '../../src/view/models/partners.js';
import { programmeViews } from '../../src/view/models/programme.js';
import { territoryView } from '../../src/view/models/territory.js';
import { figuresToSchemaOrg } from '../../src/view/schema-org/figures.js';
import { lessonsToSchemaOrg } from '../../src/view/schema-org/lessons.js';
import { programmesToSchemaOrg } from '../../src/view/schema-org/programmes.js';
import { type Thing, toSchemaOrg, writeGraph } from '../../src/view/schema-org/schema-org.js';
import { territoryToSchemaOrg } from '../../src/view/schema-org/territory.js';

function* csv(table: Task<Table>): Task<string> {
  return yield* toCsv([], yield* table);
}
function* jsonLd(things: Task<Thing[]>): Task<string> {
  return yield* writeGraph(yield* things);
}
function* drawn({ scene }: Pairings) {
  const graph = yield* buildGraph(scene);
  return yield* buildVisibleGraph(graph, fitBounds([], 700, 450));
}
function* allDimensions(network: Network): Task<void> {
  for (const name of Object.keys(DIMENSIONS)) yield* buildDimension(network, name);
}
function* allCards(network: Network): Task<void> {
  for (const initiative of network.initiatives.values()) {
    yield;
    toCard(initiative, network, 'fr');
  }
}

type Stage = (network: Network) => unknown;

/** The stages after a feed is validated and joined: a task, or a function that does not give way. */
const STAGES: Record<string, Stage> = {
  dimensions: allDimensions,
  facets: (network) => buildFacets(network, { chosen: { status: 'ongoing' } }, Object.keys(DIMENSIONS)),
  'search index': warmSearchIndex,
  search: (network) => matchInitiatives(network, { query: 'initiative 1' }),
  ...Object.fromEntries(
    ['title', 'territory', 'recent'].map((order) => [
      `order by ${order}`,
      (network: Network) => matchInitiatives(network, { order }),
    ]),
  ),
  'ids in an attribute': (network) =>
    matchInitiatives(network, { territory: [...network.territories.keys()].join(',') }),
  'unknown ids': (network) =>
    findUnknownIds(network, { theme: [...network.territories.keys(), ...network.organisations.keys()].join(',') }),
  pairings: (network) => pairingsView(network, {}),
  map: (network) => drawn(runSync(pairingsView(network, {}))),
  cards: allCards,
  partners: (network) => groupPartners(network, [...network.initiatives.values()], true),
  figures: (network) => countFigures([...network.initiatives.values()]),
  lessons: (network) => groupLessons(network),
  programmes: (network) => programmeViews(network, undefined),
  profile: (network) => territoryView('t0', network),
  sheet: (network) => initiativeDetails([...network.initiatives.values()][0] as never, network, 'fr'),
  'CSV of initiatives': (network) => csv(toTable('coop-initiative-list', network, {})),
  'CSV of partners': (network) => csv(toTable('coop-partner-list', network, {})),
  'CSV of lessons': (network) => csv(lessonsTable(network, {})),
  'CSV of figures': (network) => csv(figuresTable(network, {})),
  'CSV of programmes': (network) => csv(programmesTable(network, {})),
  GeoJSON: (network) => toGeoJson(network, {}),
  'JSON-LD of initiatives': (network) => jsonLd(toSchemaOrg('coop-initiative-list', network, {})),
  'JSON-LD of partners': (network) => jsonLd(toSchemaOrg('coop-partner-list', network, {})),
  'JSON-LD of lessons': (network) => jsonLd(lessonsToSchemaOrg(network, {})),
  'JSON-LD of figures': (network) => jsonLd(figuresToSchemaOrg(network, {})),
  'JSON-LD of programmes': (network) => jsonLd(programmesToSchemaOrg(network, {})),
  'JSON-LD of a profile': (network) => jsonLd(territoryToSchemaOrg(network, { territory: 't0' })),
};

export interface Measure {
  ms: number;
  /** The longest step of a task: how long it can hold the page. */
  longestMs: number;
}

/** The CPU time of this process, in ms: other processes do not count in it. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Measures all stages of one feed, by name. A stage of `skipped` is not run. */
export async function measureStages(json: unknown, skipped: ReadonlySet<string>): Promise<Record<string, Measure>> {
  const measures: Record<string, Measure> = {};
  const startedAt = now();
  let stepAt = startedAt;
  let longestMs = 0;
  const validated = await validateFeed(json, () => {
    longestMs = Math.max(longestMs, now() - stepAt);
    stepAt = now();
    return 0;
  });
  measures.validation = { ms: now() - startedAt, longestMs };
  if (!validated.ok) throw new Error(`no feed: ${validated.missingKey}`);
  const join = joinNetwork([validated.feed as Feed], 'https://reseau.example/feed.json');
  const { network } = (await measure('join', () => join)) as { network: Network };
  for (const [name, stage] of Object.entries(STAGES)) if (!skipped.has(name)) await measure(name, () => stage(network));
  return measures;

  async function measure(name: string, run: () => unknown): Promise<unknown> {
    const startedAt = now();
    let longestMs = 0;
    let result = run();
    if (typeof (result as Task<unknown>)?.next === 'function')
      for (const task = result as Task<unknown>; ; ) {
        const stepAt = now();
        const { done, value } = task.next();
        longestMs = Math.max(longestMs, now() - stepAt);
        if (done) {
          result = value;
          break;
        }
        if (value) await value;
      }
    const ms = now() - startedAt;
    measures[name] = { ms, longestMs: longestMs || ms };
    return result;
  }
}
