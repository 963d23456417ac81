import { expect } from 'chai';
import fc from 'fast-check';
import { type Json, mutateFeed, mutations } from '../../test/helpers/arbitrary-feeds.js';
import {
  cfsi,
  feed,
  fullCfsi,
  initiative,
  organisation,
  partner,
  territory,
} from '../../test/helpers/feed-builders.js';
import { runSync } from '../common/scheduler.js';
import { readFeedOrigin, readItemDetails } from '../feed/model/details.js';
import { readFeedFigures } from '../feed/model/figures.js';
import { readItemFigures } from '../feed/model/item-figures.js';
import { readFeedLessons } from '../feed/model/lessons.js';
import { joinNetwork, type Network } from '../feed/model/network.js';
import { readFeedPlaces } from '../feed/model/places.js';
import { validateFeed } from '../feed/validate/validate-feed.js';
import fr from '../text/common/fr.js';
import { Language } from '../text/language.js';
import { toCsv } from './export/csv.js';
import { figuresTable } from './export/figures-table.js';
import { toGeoJson } from './export/geojson.js';
import { lessonsTable } from './export/lessons-table.js';
import { programmesTable } from './export/programmes-table.js';
import { toTable } from './export/table.js';
import { DIMENSIONS } from './filter/dimensions.js';
import { buildFacets } from './filter/facets.js';
import { selectInitiativesSync } from './filter/matching.js';
import { textMatcher } from './filter/search.js';
import { sortRanks } from './filter/sort.js';
import { suggestIds } from './filter/suggest.js';
import { toCard } from './models/card.js';
import { countFigures, declaredFigures } from './models/figures.js';
import { initiativeDetails } from './models/initiative-details.js';
import { groupLessons } from './models/lesson-groups.js';
import { pairingsView } from './models/pairings.js';
import { groupPartnersSync } from './models/partners.js';
import { programmeViews } from './models/programme.js';
import { territoryView } from './models/territory.js';
import { figuresToSchemaOrg } from './schema-org/figures.js';
import { lessonsToSchemaOrg } from './schema-org/lessons.js';
import { programmesToSchemaOrg } from './schema-org/programmes.js';
import { toSchemaOrg } from './schema-org/schema-org.js';
import { territoryToSchemaOrg } from './schema-org/territory.js';

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
      call(() => initiativeDetails(initiative, network, lang));
      call(() => readItemDetails(initiative, network));
      call(() => readItemFigures(initiative, network));
    }
  for (const read of [readFeedFigures, readFeedLessons, readFeedPlaces, readFeedOrigin]) call(() => read(network));
  call(() => runSync(pairingsView(network, {}, language)));
  for (const includeAll of [true, false]) call(() => groupPartnersSync(network, listed, includeAll));
  call(() => groupLessons(network, listed));
  call(() => programmeViews(network, undefined));
  call(() => declaredFigures(network, {}));
  call(() => runSync(countFigures(listed)));
  for (const id of territoryIds) call(() => territoryView(id, network));
  call(() => runSync(buildFacets(network, { chosen: { territory: 'a', query: '' } }, Object.keys(DIMENSIONS))));
  for (const order of ['title', 'territory', 'recent', '__proto__']) call(() => runSync(sortRanks(network, order)));
  for (const initiative of initiatives) call(() => textMatcher('eau solidaire', network)(initiative));
  call(() =>
    runSync(
      suggestIds(network, {
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
    call(() => JSON.stringify(toSchemaOrg(localName, network, {})));
    call(() => toCsv([], toTable(localName, network, {})));
  }
  for (const toGraph of [figuresToSchemaOrg, lessonsToSchemaOrg, programmesToSchemaOrg])
    call(() => JSON.stringify(toGraph(network, {})));
  for (const id of territoryIds) call(() => JSON.stringify(territoryToSchemaOrg(network, { territory: id })));
  for (const table of [figuresTable, lessonsTable, programmesTable]) call(() => toCsv([], table(network, {})));
  call(() => JSON.stringify(toGeoJson(network, {})));
  return calls;
}

describe('view and feed with arbitrary feeds', () => {
  it(`show what is valid in ${FEEDS} feeds, and never throw, seed ${SEED} [R10]`, async function () {
    this.timeout(60_000);
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
          if (validated.rejections.length + rejections.length) counts.rejected++;
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
