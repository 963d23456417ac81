import { expect } from 'chai';
import {
  buildNetwork,
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { runInSlices, runSync } from '../../common/scheduler.js';
import { buildFacets, type Facet } from './facets.js';
import { selectInitiativesSync } from './matching.js';
import type { Query } from './query.js';

const NETWORK = buildNetwork(
  feed({
    territories: [
      territory('france', { kind: 'country', country: 'FR' }),
      territory('montauban', { country: 'FR', parent: 'france' }),
      territory('nantes', { country: 'FR', parent: 'france' }),
      territory('mopti', { country: 'ML' }),
    ],
    organisations: [
      organisation('spf'),
      organisation('spf-82', { part_of: 'spf' }),
      organisation('panier', { nature: 'cooperative' }),
    ],
    themes: [
      { id: 'eau', name: 'Eau' },
      { id: 'sol', name: 'Sol' },
    ],
    items: [
      initiative('a', {
        places: [place('montauban'), place('mopti')],
        partners: [partner('spf-82'), partner('panier')],
        themes: ['eau'],
        sdgs: ['6.1', 6],
        period: { start: '2012', end: '2014' },
      }),
      initiative('b', { places: [place('montauban')], themes: ['eau', 'sol'], period: { start: '2015', end: '2016' } }),
      initiative('c', {
        places: [place('nantes')],
        partners: [partner('spf')],
        themes: ['sol'],
        period: { start: '2014', end: '2018' },
      }),
      initiative(
        'd',
        { type: 'programme', places: [place('mopti')], themes: ['sol'] },
        { title: 'Forages et jardins' },
      ),
      initiative('e', { type: 'news', places: [place('mopti')], themes: ['eau'] }),
    ],
  }),
);

const NAMES = ['member', 'territory', 'country', 'goal', 'theme', 'nature', 'years'];

/** Builds the facets of a query; `countsOf('theme')` gives the number of initiatives by value. */
async function build(query: Query) {
  const { byDimension, ...totals } = runSync(buildFacets(await NETWORK, query, NAMES));
  const toObject = ({ values, counts }: Facet) =>
    Object.fromEntries([...values.entries()].map(([index, value]) => [value, counts[index]]));
  return {
    ...totals,
    countsOf: (name: string) => toObject(byDimension.get(name) as Facet),
    availableCount: (name: string) => byDimension.get(name)?.availableCount,
  };
}

describe('buildFacets()', () => {
  it('counts the initiatives of each value; news items are left out', async () => {
    const { countsOf, initiatives, programmes, total } = await build({});
    expect({ initiatives, programmes, total }).deep.equal({ initiatives: 3, programmes: 1, total: 4 });
    expect(countsOf('territory')).deep.equal({ montauban: 2, france: 3, mopti: 2, nantes: 1 });
    expect(countsOf('country')).deep.equal({ FR: 3, ML: 2 });
    expect(countsOf('theme')).deep.equal({ eau: 2, sol: 3 });
    expect(countsOf('member')).deep.equal({ 'spf-82': 1, spf: 2, panier: 1 });
    expect(countsOf('goal')).deep.equal({ 6: 1 });
  });

  it('counts a facet with the filters of the others, and without its own', async () => {
    const { countsOf, initiatives, programmes, total } = await build({ chosen: { theme: 'sol' } });
    expect({ initiatives, programmes, total }).deep.equal({ initiatives: 2, programmes: 1, total: 4 });
    expect(countsOf('theme'), 'another theme may be chosen instead').deep.equal({ eau: 2, sol: 3 });
    expect(countsOf('territory')).deep.equal({ montauban: 1, france: 2, mopti: 1, nantes: 1 });
  });

  it('counts each of two chosen facets with the filter of the other', async () => {
    const { countsOf, initiatives } = await build({ chosen: { theme: 'eau', territory: 'montauban' } });
    expect(initiatives).equal(2);
    expect(countsOf('theme')).deep.equal({ eau: 2, sol: 1 });
    expect(countsOf('territory')).deep.equal({ montauban: 2, france: 2, mopti: 1, nantes: 0 });
    expect(countsOf('country'), 'a third one under both').deep.equal({ FR: 2, ML: 1 });
  });

  it('stays within what the attributes ask for', async () => {
    const { countsOf, total, availableCount } = await build({ territory: 'mopti', chosen: { theme: 'sol' } });
    expect(total).equal(2);
    expect(countsOf('theme')).deep.equal({ eau: 1, sol: 1 });
    expect(availableCount('theme')).equal(2);
    expect(availableCount('goal'), 'one goal is no choice').equal(1);
    expect(availableCount('territory'), 'Montauban is in an initiative of Mopti, Nantes is not').equal(3);
  });

  it('counts with the words of a search', async () => {
    const network = await NETWORK;
    // loads the search
    await runInSlices(buildFacets(network, { chosen: { query: 'jardins' } }, NAMES));
    const { countsOf, initiatives, programmes } = await build({ chosen: { query: 'jardins' } });
    expect({ initiatives, programmes }).deep.equal({ initiatives: 0, programmes: 1 });
    expect(countsOf('theme')).deep.equal({ eau: 0, sol: 1 });
  });

  it('counts both ends of a range of years, each with the other end as it is chosen', async () => {
    expect((await build({})).countsOf('from')).deep.equal({
      2012: 3,
      2013: 3,
      2014: 3,
      2015: 2,
      2016: 2,
      2017: 1,
      2018: 1,
    });
    expect((await build({})).countsOf('to')).deep.equal({
      2012: 1,
      2013: 1,
      2014: 2,
      2015: 3,
      2016: 3,
      2017: 3,
      2018: 3,
    });
    const { countsOf, initiatives } = await build({ chosen: { years: '2015-2016' } });
    expect(initiatives).equal(2);
    expect(countsOf('from'), 'no beginning after its end').deep.equal({
      2012: 3,
      2013: 3,
      2014: 3,
      2015: 2,
      2016: 2,
      2017: 0,
      2018: 0,
    });
    expect(countsOf('to'), 'no end before its beginning').deep.equal({
      2012: 0,
      2013: 0,
      2014: 0,
      2015: 2,
      2016: 2,
      2017: 2,
      2018: 2,
    });
    expect((await build({ chosen: { years: '2015-2016' } })).countsOf('theme')).deep.equal({ eau: 1, sol: 2 });
  });

  it('counts as many initiatives as selectInitiatives() gives once the value is chosen', async () => {
    const network = await NETWORK;
    for (const chosen of [
      {},
      { theme: 'sol' },
      { territory: 'france', member: 'spf' },
      { years: '2014-', nature: 'association' },
    ]) {
      const { countsOf } = await build({ chosen });
      for (const name of NAMES.filter((name) => name !== 'years'))
        for (const [value, count] of Object.entries(countsOf(name)))
          expect(
            selectInitiativesSync(network, { chosen: { ...chosen, [name]: value } }).length,
            `${JSON.stringify(chosen)}, ${name} ${value}`,
          ).equal(count);
      for (const [year, count] of Object.entries(countsOf('from')).filter(([, count]) => count))
        expect(
          selectInitiativesSync(network, { chosen: { ...chosen, years: `${year}-` } }).length,
          `from ${year}`,
        ).equal(count);
    }
  });
});
