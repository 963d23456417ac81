import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cfsi, feed, initiative, organisation, partner, territory, whole } from '../../test/feed.js';
import { type Json, mutated, mutations } from '../../test/mutated.js';
import { rushed } from '../common/scheduler.js';
import { originOf, sheetOf } from '../feed/model/details.js';
import { figuresOfFeed } from '../feed/model/figures.js';
import { figuresOf } from '../feed/model/item-figures.js';
import { lessonsOfFeed } from '../feed/model/lessons.js';
import { type Network, network } from '../feed/model/network.js';
import { placesOfFeed } from '../feed/model/places.js';
import { check } from '../feed/validate/validate-feed.js';
import fr from '../text/common/fr.js';
import { Language } from '../text/language.js';
import { figuresTable } from './export/figures-table.js';
import { lessonsTable } from './export/lessons-table.js';
import { programmesTable } from './export/programmes-table.js';
import { csv, geojson, table } from './export/table.js';
import { DIMENSIONS } from './filter/dimensions.js';
import { facets } from './filter/facets.js';
import { holding } from './filter/search.js';
import { initiatives } from './filter/selection.js';
import { ranks } from './filter/sort.js';
import { nearest } from './filter/suggest.js';
import { card } from './models/card.js';
import { counted, declared } from './models/figures.js';
import { sheet } from './models/initiative-details.js';
import { lessons } from './models/lesson-groups.js';
import { pairings } from './models/pairings.js';
import { partners } from './models/partners.js';
import { programmes } from './models/programme.js';
import { territory as territoryView } from './models/territory.js';
import { structuredFigures } from './schema-org/figures.js';
import { structuredLessons } from './schema-org/lessons.js';
import { structuredProgrammes } from './schema-org/programmes.js';
import { structured } from './schema-org/schema-org.js';
import { structuredTerritory } from './schema-org/territory.js';

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
  const all = initiatives(joined, {});
  for (const lang of ['fr', 'es'])
    for (const one of joined.initiatives.values()) {
      look(() => card(one, joined, lang));
      look(() => sheet(one, joined, lang));
      look(() => sheetOf(one, joined));
      look(() => figuresOf(one, joined));
    }
  for (const read of [figuresOfFeed, lessonsOfFeed, placesOfFeed, originOf]) look(() => read(joined));
  look(() => rushed(pairings(joined, {}, language)));
  for (const every of [true, false]) look(() => partners(joined, all, every));
  look(() => lessons(joined, all));
  look(() => programmes(joined, undefined));
  look(() => declared(joined, {}));
  look(() => rushed(counted(all)));
  for (const id of joined.territories.keys()) look(() => territoryView(id, joined));
  look(() => rushed(facets(joined, { chosen: { territory: 'a', query: '' } }, Object.keys(DIMENSIONS))));
  for (const order of ['title', 'territory', 'recent', '__proto__']) look(() => rushed(ranks(joined, order)));
  for (const one of joined.initiatives.values()) look(() => holding('eau solidaire', joined)(one));
  look(() =>
    rushed(
      nearest(joined, {
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
    look(() => JSON.stringify(structured(tag, joined, {})));
    look(() => csv([], table(tag, joined, {})));
  }
  for (const tell of [structuredFigures, structuredLessons, structuredProgrammes]) look(() => JSON.stringify(tell(joined, {})));
  for (const id of joined.territories.keys()) look(() => JSON.stringify(structuredTerritory(joined, { territory: id })));
  for (const tell of [figuresTable, lessonsTable, programmesTable]) look(() => csv([], tell(joined, {})));
  look(() => JSON.stringify(geojson(joined, {})));
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
    const seeds = [await cfsi(), await whole(), rich] as Json[];
    const seen = { shown: 0, refused: 0, none: 0 };
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(seeds.length - 1), mutations, async (which, done) => {
          const { feed: json, isSound } = mutated(seeds[which] as Json, done);
          const checked = await check(json);
          if ('missing' in checked) {
            expect(isSound, checked.missing).equal(false);
            seen.none++;
            return;
          }
          const refused = [...checked.refused];
          const joined = rushed(network([checked.feed], 'https://reseau.example/feed.json', (one) => void refused.push(one)));
          if (refused.length) seen.refused++;
          if (isSound) {
            const one = joined.initiatives.get('témoin');
            expect(one && card(one, joined, 'fr')).deep.include({
              title: { text: 'Le jardin témoin', lang: undefined },
              paired: true,
              partners: 1,
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
