import { expect } from 'chai';
import fc from 'fast-check';
import { runSync } from '../../src/common/scheduler.js';
import { readFeedOrigin, readItemDetails } from '../../src/feed/model/details.js';
import { readFeedFigures } from '../../src/feed/model/figures.js';
import { readItemFigures } from '../../src/feed/model/item-figures.js';
import { readFeedLessons } from '../../src/feed/model/lessons.js';
import { joinNetwork, type Network } from '../../src/feed/model/network.js';
import { readFeedPlaces } from '../../src/feed/model/places.js';
import { validateFeed } from '../../src/feed/validate/validate-feed.js';
import fr from '../../src/text/common/fr.js';
import { Language } from '../../src/text/language.js';
import { toCsv } from '../../src/view/export/csv.js';
import { figuresTable } from '../../src/view/export/figures-table.js';
import { toGeoJson } from '../../src/view/export/geojson.js';
import { lessonsTable } from '../../src/view/export/lessons-table.js';
import { programmesTable } from '../../src/view/export/programmes-table.js';
import { toTable } from '../../src/view/export/table.js';
import { DIMENSIONS } from '../../src/view/filter/dimensions.js';
import { buildFacets } from '../../src/view/filter/facets.js';
import { selectInitiativesSync } from '../../src/view/filter/matching.js';
import { textMatcher } from '../../src/view/filter/search.js';
import { sortRanks } from '../../src/view/filter/sort.js';
import { findUnknownIds } from '../../src/view/filter/suggest.js';
import { toCard } from '../../src/view/models/card.js';
import { countFigures, declaredFigures } from '../../src/view/models/figures.js';
import { initiativeDetails } from '../../src/view/models/initiative-details.js';
import { groupLessons } from '../../src/view/models/lesson-groups.js';
import { pairingsView } from '../../src/view/models/pairings.js';
import { groupPartnersSync } from '../../src/view/models/partners.js';
import { programmeViews } from '../../src/view/models/programme.js';
import { territoryView } from '../../src/view/models/territory.js';
import { figuresToSchemaOrg } from '../../src/view/schema-org/figures.js';
import { lessonsToSchemaOrg } from '../../src/view/schema-org/lessons.js';
import { programmesToSchemaOrg } from '../../src/view/schema-org/programmes.js';
import { toSchemaOrg, writeGraph } from '../../src/view/schema-org/schema-org.js';
import { territoryToSchemaOrg } from '../../src/view/schema-org/territory.js';
import { type Json, mutateFeed, mutations } from '../helpers/arbitrary-feeds.js';
import { cfsi, feed, fullCfsi, initiative, organisation, partner, territory } from '../helpers/feed-builders.js';

const FEEDS = 1000;
const SEED = 20260301;

/** Calls all that the elements and features call with a network, and returns the number of calls. */
function callAll(network: Network): number {
  let calls = 0;
  const language = new Language('fr', fr);
  const call = (run: () => unknown) => {
    run();
    calls++;
  };
  const initiatives = [...network.initiatives.values()];
  const territoryIds = [...network.territories.keys()];
  const listed = selectInitiativesSync(network, {});
  for (const lang of ['fr', 'es'])
    for (const initiative of initiatives) {
      call(() => toCard(initiative, network, lang));
      call(() => runSync(initiativeDetails(initiative, network, lang)));
      call(() => runSync(readItemDetails(initiative, network)));
      call(() => runSync(readItemFigures(initiative, network)));
    }
  call(() => runSync(readFeedFigures(network)));
  call(() => runSync(readFeedLessons(network)));
  call(() => runSync(readFeedPlaces(network)));
  call(() => runSync(readFeedOrigin(network)));
  call(() => runSync(pairingsView(network, {}, language)));
  for (const includeAll of [true, false]) call(() => groupPartnersSync(network, listed, includeAll));
  call(() => runSync(groupLessons(network, listed)));
  call(() => runSync(programmeViews(network, undefined)));
  call(() => runSync(declaredFigures(network, {})));
  call(() => runSync(countFigures(listed)));
  for (const id of territoryIds) call(() => runSync(territoryView(id, network)));
  call(() => runSync(buildFacets(network, { chosen: { territory: 'a', query: '' } }, Object.keys(DIMENSIONS))));
  for (const order of ['title', 'territory', 'recent', '__proto__']) call(() => runSync(sortRanks(network, order)));
  for (const initiative of initiatives) call(() => textMatcher('eau solidaire', network)(initiative));
  call(() =>
    runSync(
      findUnknownIds(network, {
        initiative: 'montauban',
        member: 'x',
        territory: '__proto__',
        programme: 'a',
        phase: 'b',
        theme: 'c',
        pairing: 'd',
      }),
    ),
  );
  for (const localName of ['coop-partner-list', 'coop-initiative-list', 'coop-initiative-sheet']) {
    call(() => runSync(writeGraph(runSync(toSchemaOrg(localName, network, {})))));
    call(() => runSync(toCsv([], runSync(toTable(localName, network, {})))));
  }
  for (const toGraph of [figuresToSchemaOrg, lessonsToSchemaOrg, programmesToSchemaOrg])
    call(() => runSync(writeGraph(runSync(toGraph(network, {})))));
  for (const id of territoryIds)
    call(() => runSync(writeGraph(runSync(territoryToSchemaOrg(network, { territory: id })))));
  for (const table of [figuresTable, lessonsTable, programmesTable])
    call(() => runSync(toCsv([], runSync(table(network, {})))));
  call(() => JSON.stringify(runSync(toGeoJson(network, {}))));
  return calls;
}

describe('view and feed with arbitrary feeds', () => {
  it(`show what is valid in ${FEEDS} feeds, and never throw, seed ${SEED} [R10]`, async function () {
    this.timeout(600_000);
    const { warn } = console;
    console.warn = () => {};
    const cyclic = feed({
      items: [initiative('a', { sdgs: [8, '8.8'], partners: [partner('o', { count: 2 })] })],
      organisations: [organisation('o', { part_of: 'o' })],
      territories: [territory('t', { parent: 't' })],
    });
    const seeds = [await cfsi(), await fullCfsi(), cyclic] as Json[];
    const counts = { valid: 0, rejected: 0, missing: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(seeds.length - 1), mutations, async (index, changes) => {
          const { feed: json, hasValidRecord } = mutateFeed(seeds[index] as Json, changes);
          const validated = await validateFeed(json);
          if (!validated.ok) {
            expect(hasValidRecord, validated.missingKey).equal(false);
            counts.missing++;
            return;
          }
          const { network, rejections } = runSync(joinNetwork([validated.feed], 'https://reseau.example/feed.json'));
          if (validated.rejections.count + rejections.count) counts.rejected++;
          if (hasValidRecord) {
            const initiative = network.initiatives.get('témoin');
            expect(initiative && toCard(initiative, network, 'fr')).deep.include({
              title: { text: 'Le jardin témoin', lang: undefined },
              isPaired: true,
              partnerCount: 1,
            });
            expect(initiative?.pairings[0]?.territories.map(({ name }) => name)).deep.equal(['Ici', 'Là']);
            counts.valid++;
          }
          expect(callAll(network)).above(20);
        }),
        { numRuns: FEEDS, seed: SEED, includeErrorInReport: true },
      );
    } finally {
      console.warn = warn;
    }
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    expect(counts.valid, 'feeds with the valid record').above(FEEDS / 2);
    expect(counts.rejected, 'feeds with rejections').above(FEEDS / 2);
    expect(counts.missing, 'no feed at all').above(0);
  });
});
