import { expect } from 'chai';
import {
  buildNetwork,
  feed,
  initiative,
  organisation,
  partner,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { runSync } from '../../common/scheduler.js';
import { findUnknownIds, levenshtein } from './suggest.js';

const network = () =>
  buildNetwork(
    feed({
      items: [
        initiative('jardin', { partners: [partner('spf')], themes: ['alimentation'], programme: 'agir', phase: 'un' }),
      ],
      organisations: [
        organisation('spf', { name: 'Secours populaire français', acronym: 'SPF' }),
        organisation('secours-catholique', { name: 'Secours catholique' }),
        organisation('apel', { name: 'Une association sans initiative' }),
      ],
      territories: [territory('montauban', { name: 'Montauban' }), territory('montaigu')],
      themes: [{ id: 'alimentation', name: 'Alimentation' }],
      programmes: [{ id: 'agir', name: 'Agir', phases: [{ id: 'un', period: {} }] }],
    }),
  );
const suggest = async (filters: object) =>
  runSync(findUnknownIds(await network(), filters)).map(({ attribute, value, nearest }) => [
    attribute,
    value,
    ...nearest.map(([id]) => id),
  ]);

describe('findUnknownIds()', () => {
  it('suggests ids of which the id or a name is similar, whatever the accents', async () => {
    expect(await suggest({ member: 'secours-populaire' })).to.deep.equal([
      ['member', 'secours-populaire', 'spf', 'secours-catholique'],
    ]);
    expect(await suggest({ territory: 'montaubam' })).to.deep.equal([
      ['territory', 'montaubam', 'montauban', 'montaigu'],
    ]);
    expect(await suggest({ theme: 'Alimentátion', goal: '18' })).to.deep.equal([
      ['theme', 'Alimentátion', 'alimentation'],
      ['goal', '18', '1', '8', '10'],
    ]);
  });

  it('suggests nothing when nothing is similar, and reports only the unknown id', async () => {
    expect(await suggest({ member: 'spf, zzzzzzzz' })).to.deep.equal([['member', 'zzzzzzzz']]);
  });

  it('suggests nothing for a known id, even one without initiatives, nor where any value is allowed', async () => {
    expect(
      await suggest({
        member: 'apel',
        territory: 'montaigu',
        status: 'planned',
        goal: '17',
        programme: 'agir',
        phase: 'un',
      }),
    ).to.deep.equal([]);
    expect(
      await suggest({ country: 'SV', years: '1999', query: 'rien', initiative: '', order: 'recent', nature: 'union' }),
    ).to.deep.equal([]);
  });
});

describe('levenshtein()', () => {
  it('counts the letters to change, add or remove', () => {
    expect(levenshtein('chat', 'chat')).to.equal(0);
    expect(levenshtein('chat', 'chaton')).to.equal(2);
    expect(levenshtein('', 'abc')).to.equal(3);
    expect(levenshtein('paris', 'bari')).to.equal(2);
  });
});
