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
import { textMatcher } from './filter/search.js';
import { selectInitiativesSync } from './filter/selection.js';
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

/** Everything that the tags ask of a network. Gives how often something was asked. */
function lookAt(joined: Network): number {
  let asked = 0;
  const language = new Language('fr', fr);
  const look = (act: () => unknown) => {
    act();
    asked++;
  };
  const all = selectInitiativesSync(joined, {});
  for (const lang of ['fr', 'es'])
    for (const one of joined.initiatives.values()) {
      look(() => toCard(one, joined, lang));
      look(() => initiativeDetails(one, joined, lang));
      look(() => readItemDetails(one, joined));
      look(() => readItemFigures(one, joined));
    }
  for (const read of [readFeedFigures, readFeedLessons, readFeedPlaces, readFeedOrigin]) look(() => read(joined));
  look(() => runSync(pairingsView(joined, {}, language)));
  for (const every of [true, false]) look(() => groupPartnersSync(joined, all, every));
  look(() => groupLessons(joined, all));
  look(() => programmeViews(joined, undefined));
  look(() => declaredFigures(joined, {}));
  look(() => runSync(countFigures(all)));
  for (const id of joined.territories.keys()) look(() => territoryView(id, joined));
  look(() => runSync(buildFacets(joined, { chosen: { territory: 'a', query: '' } }, Object.keys(DIMENSIONS))));
  for (const order of ['title', 'territory', 'recent', '__proto__']) look(() => runSync(sortRanks(joined, order)));
  for (const one of joined.initiatives.values()) look(() => textMatcher('eau solidaire', joined)(one));
  look(() =>
    runSync(
      suggestIds(joined, {
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
  for (const tag of ['coop-partner-list', 'coop-initiative-list', 'coop-initiative-sheet']) {
    look(() => JSON.stringify(toSchemaOrg(tag, joined, {})));
    look(() => toCsv([], toTable(tag, joined, {})));
  }
  for (const tell of [figuresToSchemaOrg, lessonsToSchemaOrg, programmesToSchemaOrg])
    look(() => JSON.stringify(tell(joined, {})));
  for (const id of joined.territories.keys())
    look(() => JSON.stringify(territoryToSchemaOrg(joined, { territory: id })));
  for (const tell of [figuresTable, lessonsTable, programmesTable]) look(() => toCsv([], tell(joined, {})));
  look(() => JSON.stringify(toGeoJson(joined, {})));
  return asked;
}

describe('a feed of which any part may be anything', () => {
  it(`R10 is read, joined and told by every view without a throw, and the sound record in it is shown: ${FEEDS} feeds, seed ${SEED}`, async function () {
    this.timeout(60_000);
    const { warn } = console;
    console.warn = () => {};
    const rich = feed({
      items: [initiative('a', { sdgs: [8, '8.8'], partners: [partner('o', { count: 2 })] })],
      organisations: [organisation('o', { part_of: 'o' })],
      territories: [territory('t', { parent: 't' })],
    });
    const seeds = [await cfsi(), await fullCfsi(), rich] as Json[];
    const seen = { shown: 0, refused: 0, none: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(seeds.length - 1), mutations, async (which, done) => {
          const { feed: json, isSound } = mutateFeed(seeds[which] as Json, done);
          const validated = await validateFeed(json);
          if (!validated.ok) {
            expect(isSound, validated.missingKey).equal(false);
            seen.none++;
            return;
          }
          const { network: joined, rejections } = runSync(
            joinNetwork([validated.feed], 'https://reseau.example/feed.json'),
          );
          if (validated.rejections.length + rejections.length) seen.refused++;
          if (isSound) {
            const one = joined.initiatives.get('témoin');
            expect(one && toCard(one, joined, 'fr')).deep.include({
              title: { text: 'Le jardin témoin', lang: undefined },
              isPaired: true,
              partnerCount: 1,
            });
            expect(one?.pairings[0]?.territories.map(({ name }) => name)).deep.equal(['Ici', 'Là']);
            seen.shown++;
          }
          expect(lookAt(joined)).above(20);
        }),
        { numRuns: FEEDS, seed: SEED, includeErrorInReport: true },
      );
    } finally {
      console.warn = warn;
    }
    expect(({} as Record<string, unknown>).polluted).equal(undefined);
    expect(seen.shown, 'the sound record').above(FEEDS / 2);
    expect(seen.refused, 'the mutations bite').above(FEEDS / 2);
    expect(seen.none, 'no feed at all').above(0);
  });
});
