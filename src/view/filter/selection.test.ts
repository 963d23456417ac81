import { expect } from 'chai';
import {
  buildNetwork,
  feed,
  initiative,
  organisation,
  pairing,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { runInSlices } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { selectInitiativesSync } from './matching.js';
import type { Query } from './query.js';
import { selectInitiatives } from './selection.js';

const NETWORK = buildNetwork(
  feed({
    territories: [
      territory('france', { kind: 'country', country: 'FR' }),
      territory('occitanie', { kind: 'region', country: 'FR', parent: 'france' }),
      territory('montauban', { country: 'FR', parent: 'occitanie' }),
      territory('comasagua', { country: 'SV' }),
      territory('mopti', { country: 'ML' }),
    ],
    organisations: [
      organisation('spf'),
      organisation('spf-82', { part_of: 'spf', nature: 'federation' }),
      organisation('section', { part_of: 'spf-82' }),
      organisation('panier', { nature: 'cooperative' }),
    ],
    pairings: [pairing('p', 'comasagua', 'montauban')],
    themes: [{ id: 'eau', name: 'Eau' }],
    items: [
      initiative('jardins', {
        pairings: ['p'],
        partners: [partner('section'), partner('panier')],
        sdgs: [2, '8.8'],
        status: 'completed',
        period: { end: '2018' },
      }),
      initiative('forages', {
        places: [place('mopti')],
        partners: [partner('spf')],
        themes: ['eau'],
        sdgs: ['6'],
        programme: 'cooperer',
        phase: 'cooperer-2',
        period: { start: '2014', ongoing: true },
        status: 'ongoing',
      }),
      initiative('annonce', { type: 'news', places: [place('montauban')] }),
      initiative(
        'visite',
        { places: [place('montauban', 'mentioned'), place('occitanie', 'home')], period: { start: '2019-05' } },
        { id: 12 },
      ),
      initiative(
        'cooperer',
        { type: 'programme', programme: 'cooperer', places: [place('france', 'area')] },
        { title: 'Ateliers', date_published: '2014-01-01' },
      ),
    ],
  }),
);
const select = async (query: Query, network: Network | Promise<Network> = NETWORK) =>
  (await runInSlices(selectInitiatives(await network, query))).initiatives.map(({ id }) => id);

const QUERIES: [title: string, query: Query, ids: string[]][] = [
  ['all but the news items, as published', {}, ['jardins', 'forages', 'visite', 'cooperer']],
  ['one initiative, by its slug', { initiative: 'forages' }, ['forages']],
  ['one initiative, by its id in the feed', { initiative: '12' }, ['visite']],
  [
    'several initiatives, with or without spaces around the commas',
    { initiative: 'visite, jardins,' },
    ['jardins', 'visite'],
  ],
  ['the initiatives of a member', { member: 'panier' }, ['jardins']],
  ['those of the organisations that are part of a member, at any depth', { member: 'spf' }, ['jardins', 'forages']],
  ['those of a local section, and not of its federation', { member: 'section' }, ['jardins']],
  ['a territory at either end of a pairing', { territory: 'montauban' }, ['jardins']],
  ['a territory and all that lies in it', { territory: 'occitanie' }, ['jardins', 'visite']],
  ['several territories', { territory: 'mopti,comasagua' }, ['jardins', 'forages']],
  ['a country, in lower case too', { country: 'sv' }, ['jardins']],
  ['several countries', { country: 'ML, SV' }, ['jardins', 'forages']],
  ['a goal, its targets included', { goal: '8' }, ['jardins']],
  ['a goal, and not one that begins with the same digit', { goal: '1' }, []],
  ['several goals', { goal: '2,6' }, ['jardins', 'forages']],
  ['a theme', { theme: 'eau' }, ['forages']],
  ['a nature of partner', { nature: 'cooperative' }, ['jardins']],
  ['a programme, its own record included', { programme: 'cooperer' }, ['forages', 'cooperer']],
  ['a phase of a programme', { phase: 'cooperer-2' }, ['forages']],
  ['a pairing', { pairing: 'p' }, ['jardins']],
  ['a year', { years: '2018' }, ['jardins']],
  ['years from one to another', { years: '2018-2019' }, ['jardins', 'visite']],
  ['years from one on', { years: '2019-' }, ['visite']],
  ['years up to one', { years: '-2018' }, ['jardins', 'forages']],
  ['words of a title, in capitals or without accents', { query: 'ATELIERS' }, ['cooperer']],
  ['the beginnings of words, all of which must match', { query: 'mo fr' }, ['jardins', 'visite']],
  ['words of a partner, a theme, a territory', { query: 'eau spf mopti' }, ['forages']],
  ['everything, when only spaces and signs are typed', { query: ' … ' }, ['jardins', 'forages', 'visite', 'cooperer']],
  ['nothing for letters from inside a word', { query: 'auban' }, []],
  [
    'what the visitor chooses within what the attributes ask for',
    { member: 'spf', chosen: { country: 'ML' } },
    ['forages'],
  ],
  [
    'nothing chosen outside what the attributes ask for',
    { member: 'panier', chosen: { member: 'spf-82', country: 'ML' } },
    [],
  ],
  [
    'the order that the visitor chooses, before that of the attribute',
    { order: 'title', chosen: { order: 'recent' } },
    ['visite', 'jardins', 'cooperer', 'forages'],
  ],
  ['a status', { status: 'ongoing,completed' }, ['jardins', 'forages']],
  ['what matches all attributes', { member: 'spf', country: 'ML' }, ['forages']],
  ['nothing, when no initiative matches all attributes', { member: 'panier', country: 'ML' }, []],
  [
    'all, when the attribute is empty',
    { member: '', territory: ' ', theme: ',' },
    ['jardins', 'forages', 'visite', 'cooperer'],
  ],
  ['the first ones', { limit: 2 }, ['jardins', 'forages']],
  ['the order of titles', { order: 'title' }, ['cooperer', 'forages', 'jardins', 'visite']],
  [
    'the order of territories, those without one last',
    { order: 'territory' },
    ['jardins', 'cooperer', 'forages', 'visite'],
  ],
  ['the latest first, the undated last', { order: 'recent' }, ['visite', 'jardins', 'cooperer', 'forages']],
  ['the latest ones', { order: 'recent', limit: 1 }, ['visite']],
  [
    'the order as published, for an unknown order',
    { order: 'constructor' },
    ['jardins', 'forages', 'visite', 'cooperer'],
  ],
];

describe('selectInitiatives()', () => {
  for (const [title, query, ids] of QUERIES)
    it(`selects ${title}: ${JSON.stringify(query)}`, async () => {
      expect(await select(query)).deep.equal(ids);
    });

  for (const name of ['initiative', 'member', 'territory', 'country', 'goal', 'theme', 'nature', 'programme', 'status'])
    it(`selects nothing for an unknown ${name}, even one named as a property of any object`, async () => {
      for (const id of ['nowhere', '__proto__', 'constructor', 'undefined'])
        expect(await select({ [name]: id }), id).deep.equal([]);
    });

  it('keeps the order of the feed among initiatives of the same date, or without one', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `i${n}`);
    const dated = (period?: object) => buildNetwork(feed({ items: ids.map((id) => initiative(id, { period })) }));
    expect(await select({ order: 'recent' }, dated({ end: '2018' }))).deep.equal(ids);
    expect(await select({ order: 'recent' }, dated())).deep.equal(ids);
  });

  it('returns the values that no initiative has, and leaves the query as it is', async () => {
    const query: Query = { territory: 'mopti, nowhere', member: 'nobody', theme: 'eau', chosen: { country: 'ZZ' } };
    const copy = structuredClone(query);
    const { unmatched } = await runInSlices(selectInitiatives(await NETWORK, query));
    expect(unmatched).deep.equal(['nobody', 'nowhere']);
    expect(query).deep.equal(copy);
  });

  it('ends when territories or organisations are part of one another in a cycle', async () => {
    const network = await buildNetwork(
      feed({
        territories: [
          territory('a', { parent: 'b' }),
          territory('b', { parent: 'a' }),
          territory('c', { parent: 'c' }),
        ],
        organisations: [organisation('x', { part_of: 'y' }), organisation('y', { part_of: 'x' })],
        items: [initiative('i', { places: [place('a'), place('c')], partners: [partner('x')] })],
      }),
    );
    for (const query of [{ territory: 'b' }, { territory: 'c' }, { member: 'y' }])
      expect(await select(query, network)).deep.equal(['i']);
  });

  it('selects a country of which only the country itself has the code', async () => {
    const territories = [
      territory('salvador', { kind: 'country', country: 'SV' }),
      territory('comasagua', { parent: 'salvador' }),
    ];
    const network = await buildNetwork(
      feed({ territories, items: [initiative('a', { places: [place('comasagua')] })] }),
    );
    expect(selectInitiativesSync(network, { country: 'SV' })).to.have.length(1);
  });
});
