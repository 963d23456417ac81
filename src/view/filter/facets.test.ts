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
import type { Query } from './query.js';
import { selectInitiativesSync } from './selection.js';

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

async function found(asked: Query) {
  const { byDimension, ...counts } = runSync(buildFacets(await NETWORK, asked, NAMES));
  const told = ({ values, counts }: Facet) =>
    Object.fromEntries([...values.entries()].map(([n, value]) => [value, counts[n]]));
  return {
    ...counts,
    of: (name: string) => told(byDimension.get(name) as Facet),
    choices: (name: string) => byDimension.get(name)?.availableCount,
  };
}

describe('what a visitor can still choose', () => {
  it('is, before anything is chosen, each value with the initiatives that have it; news are left out', async () => {
    const { of, initiatives, programmes, total } = await found({});
    expect({ initiatives, programmes, total }).deep.equal({ initiatives: 3, programmes: 1, total: 4 });
    expect(of('territory')).deep.equal({ montauban: 2, france: 3, mopti: 2, nantes: 1 });
    expect(of('country')).deep.equal({ FR: 3, ML: 2 });
    expect(of('theme')).deep.equal({ eau: 2, sol: 3 });
    expect(of('member')).deep.equal({ 'spf-82': 1, spf: 2, panier: 1 });
    expect(of('goal')).deep.equal({ 6: 1 });
  });

  it('counts what is chosen in the other dimensions, and not what is chosen in its own', async () => {
    const { of, initiatives, programmes, total } = await found({ chosen: { theme: 'sol' } });
    expect({ initiatives, programmes, total }).deep.equal({ initiatives: 2, programmes: 1, total: 4 });
    expect(of('theme'), 'another theme may be chosen instead').deep.equal({ eau: 2, sol: 3 });
    expect(of('territory')).deep.equal({ montauban: 1, france: 2, mopti: 1, nantes: 1 });
  });

  it('with two choices made, each is counted under the other', async () => {
    const { of, initiatives } = await found({ chosen: { theme: 'eau', territory: 'montauban' } });
    expect(initiatives).equal(2);
    expect(of('theme')).deep.equal({ eau: 2, sol: 1 });
    expect(of('territory')).deep.equal({ montauban: 2, france: 2, mopti: 1, nantes: 0 });
    expect(of('country'), 'a third one under both').deep.equal({ FR: 2, ML: 1 });
  });

  it('stays within what the webmaster asks for', async () => {
    const { of, total, choices } = await found({ territory: 'mopti', chosen: { theme: 'sol' } });
    expect(total).equal(2);
    expect(of('theme')).deep.equal({ eau: 1, sol: 1 });
    expect(choices('theme')).equal(2);
    expect(choices('goal'), 'one goal is no choice').equal(1);
    expect(choices('territory'), 'Montauban is in an initiative of Mopti, Nantes is not').equal(3);
  });

  it('counts words among the choices', async () => {
    const network = await NETWORK;
    // what searches is brought with the first words
    await runInSlices(buildFacets(network, { chosen: { query: 'jardins' } }, NAMES));
    const { of, initiatives, programmes } = await found({ chosen: { query: 'jardins' } });
    expect({ initiatives, programmes }).deep.equal({ initiatives: 0, programmes: 1 });
    expect(of('theme')).deep.equal({ eau: 0, sol: 1 });
  });

  it('of years is from which on, and up to which: each end counted with the other as it is', async () => {
    expect((await found({})).of('from')).deep.equal({ 2012: 3, 2013: 3, 2014: 3, 2015: 2, 2016: 2, 2017: 1, 2018: 1 });
    expect((await found({})).of('to')).deep.equal({ 2012: 1, 2013: 1, 2014: 2, 2015: 3, 2016: 3, 2017: 3, 2018: 3 });
    const { of, initiatives } = await found({ chosen: { years: '2015-2016' } });
    expect(initiatives).equal(2);
    expect(of('from'), 'no beginning after its end').deep.equal({
      2012: 3,
      2013: 3,
      2014: 3,
      2015: 2,
      2016: 2,
      2017: 0,
      2018: 0,
    });
    expect(of('to'), 'no end before its beginning').deep.equal({
      2012: 0,
      2013: 0,
      2014: 0,
      2015: 2,
      2016: 2,
      2017: 2,
      2018: 2,
    });
    expect((await found({ chosen: { years: '2015-2016' } })).of('theme')).deep.equal({ eau: 1, sol: 2 });
  });

  it('keeps its word: each choice, once made, leaves as many initiatives as stood beside it', async () => {
    const network = await NETWORK;
    for (const chosen of [
      {},
      { theme: 'sol' },
      { territory: 'france', member: 'spf' },
      { years: '2014-', nature: 'association' },
    ]) {
      const { of } = await found({ chosen });
      for (const name of NAMES.filter((one) => one !== 'years'))
        for (const [value, count] of Object.entries(of(name)))
          expect(
            selectInitiativesSync(network, { chosen: { ...chosen, [name]: value } }).length,
            `${JSON.stringify(chosen)}, ${name} ${value}`,
          ).equal(count);
      for (const [year, count] of Object.entries(of('from')).filter(([, count]) => count))
        expect(
          selectInitiativesSync(network, { chosen: { ...chosen, years: `${year}-` } }).length,
          `from ${year}`,
        ).equal(count);
    }
  });
});
