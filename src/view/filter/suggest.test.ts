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
import { levenshtein, suggestIds } from './suggest.js';

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
const ids = async (asked: object) =>
  runSync(suggestIds(await network(), asked)).map(({ attribute, value, nearest: near }) => [
    attribute,
    value,
    ...near.map(([id]) => id),
  ]);

describe('what an attribute asks for and the feed does not have', () => {
  it('is told with the ids that come nearest, by their own letters or by their names, whatever the accents', async () => {
    expect(await ids({ member: 'secours-populaire' })).to.deep.equal([
      ['member', 'secours-populaire', 'spf', 'secours-catholique'],
    ]);
    expect(await ids({ territory: 'montaubam' })).to.deep.equal([['territory', 'montaubam', 'montauban', 'montaigu']]);
    expect(await ids({ theme: 'Alimentátion', goal: '18' })).to.deep.equal([
      ['theme', 'Alimentátion', 'alimentation'],
      ['goal', '18', '1', '8', '10'],
    ]);
  });

  it('is told alone where nothing comes near, and beside what is right', async () => {
    expect(await ids({ member: 'spf, zzzzzzzz' })).to.deep.equal([['member', 'zzzzzzzz']]);
  });

  it('is nothing where a record has it, be it of no initiative, nor where any value may be asked for', async () => {
    expect(
      await ids({
        member: 'apel',
        territory: 'montaigu',
        status: 'planned',
        goal: '17',
        programme: 'agir',
        phase: 'un',
      }),
    ).to.deep.equal([]);
    expect(
      await ids({ country: 'SV', years: '1999', query: 'rien', initiative: '', order: 'recent', nature: 'union' }),
    ).to.deep.equal([]);
  });

  it('is measured in letters to be changed', () => {
    expect(levenshtein('chat', 'chat')).to.equal(0);
    expect(levenshtein('chat', 'chaton')).to.equal(2);
    expect(levenshtein('', 'abc')).to.equal(3);
    expect(levenshtein('paris', 'bari')).to.equal(2);
  });
});
