import { expect } from 'chai';
import {
  buildNetwork,
  cfsi,
  feed,
  initiative,
  organisation,
  pairing,
  partner,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { groupPartnersSync, type PartnerView } from './partners.js';

const flat = (views: PartnerView[]): PartnerView[] => views.flatMap((one) => [one, ...flat(one.namedMembers)]);

async function listed(json: unknown, all = true) {
  const network = await buildNetwork(json);
  const groups = groupPartnersSync(network, [...network.initiatives.values()], all);
  const views = flat(groups.flatMap((group) => group.partners));
  return { groups, views, of: (id: string) => views.find(({ organisation: one }) => one.id === id) as PartnerView };
}

describe('the partners of the CFSI', () => {
  it('are all there, the 26 of them, each under its nature', async () => {
    const { groups, views } = await listed(await cfsi());
    expect(new Set(views.map(({ organisation: { id } }) => id)).size).equal(26);
    expect(views.length).equal(26);
    for (const { nature, partners: members } of groups)
      for (const { organisation: one } of flat(members)) expect(one.nature).equal(nature);
    expect(new Set(groups.map(({ nature }) => nature)).size).equal(groups.length);
    expect(groups.at(-1)?.nature).equal('other');
  });

  it('are three universities, of which one is named', async () => {
    const { groups } = await listed(await cfsi());
    const [group, ...others] = groups.find(({ nature }) => nature === 'university')?.partners ?? [];
    expect(others).deep.equal([]);
    expect(group).include({ count: 3, parent: undefined });
    expect(group?.namedMembers.map(({ organisation: { id }, parent }) => [id, parent])).deep.equal([
      ['universite-lutherienne-salvadorienne', undefined],
    ]);
  });

  it('stand on the side of the pairing where they are', async () => {
    const { of } = await listed(await cfsi());
    const sides = (ids: string[]) => ids.map((id) => of(id).side?.id);
    expect(sides(['canasta-campesina', 'familles-paysannes-comasagua'])).deep.equal(['comasagua', 'comasagua']);
    expect(sides(['spf-montauban', 'lycee-agricole-capou', 'spf-82', 'spf-conseil-occitanie'])).deep.equal(
      Array(4).fill('montauban'),
    );
    expect(sides(['lycee-francais-san-salvador', 'universite-lutherienne-salvadorienne'])).deep.equal([
      'salvador',
      'salvador',
    ]);
    expect(sides(['gab-65', 'spf-conseil-nouvelle-aquitaine'])).deep.equal(['france', 'france']);
    expect(sides(['spf', 'cfsi', 'syndicats-vietnamiens'])).deep.equal([undefined, undefined, undefined]);
  });

  it('have their roles, initiative by initiative, and what they are part of', async () => {
    const { of } = await listed(await cfsi());
    expect(of('cfsi').roles.map(({ initiative: { id }, role }) => [id, role])).deep.equal([
      ['programme-cooperer-autrement', 'lead'],
      ['paniers-comasagua-montauban', 'support'],
    ]);
    expect(of('cfsi').roles[1]?.note).equal('soutien dans le cadre du programme, de 2015 à 2018');
    expect(of('spf-82').parent?.id).equal('spf');
    expect(of('fonda').roles).deep.equal([]);
  });

  it('are only those who take part, when less than all is asked for', async () => {
    const { views } = await listed(await cfsi(), false);
    expect(views.length).equal(25);
    expect(views.some(({ organisation: { id } }) => id === 'fonda')).equal(false);
  });
});

describe('partners in feeds less orderly', () => {
  const ids = ({ views }: Awaited<ReturnType<typeof listed>>) => views.map(({ organisation: { id } }) => id).sort();

  it('are shown where organisations are part of themselves or of one another', async () => {
    const organisations = [
      organisation('a', { part_of: 'a' }),
      organisation('b', { part_of: 'c' }),
      organisation('c', { part_of: 'b' }),
    ];
    expect(ids(await listed(feed({ organisations })))).deep.equal(['a', 'b', 'c']);
  });

  it('are shown where two counted groups are part of one another', async () => {
    const organisations = [
      organisation('a', { part_of: 'b', count: 2 }),
      organisation('b', { part_of: 'a', count: 2 }),
    ];
    expect(ids(await listed(feed({ organisations })))).deep.equal(['a', 'b']);
  });

  it('stand under their own nature when their group is of another', async () => {
    const organisations = [
      organisation('group', { count: 3 }),
      organisation('one', { part_of: 'group', nature: 'school' }),
    ];
    const { groups } = await listed(feed({ organisations }));
    expect(groups.map(({ nature, partners: [first] }) => [nature, first?.parent?.id])).deep.equal([
      ['association', undefined],
      ['school', 'group'],
    ]);
  });

  it('stand on no side of a pairing whose both ends lie where they are', async () => {
    const kinds = ['country', 'region'];
    for (const kind of kinds) {
      const { of } = await listed(
        feed({
          territories: [
            territory('wide', { kind }),
            territory('x', { parent: 'wide' }),
            territory('y', { parent: 'wide' }),
          ],
          organisations: [organisation('o', { territory: 'wide' })],
          pairings: [pairing('p', 'x', 'y')],
          items: [initiative('i', { pairings: ['p'], partners: [partner('o')] })],
        }),
      );
      expect(of('o').side, kind).equal(undefined);
    }
  });

  it('are counted by their role where the organisation is not', async () => {
    const { of } = await listed(
      feed({
        organisations: [organisation('o')],
        items: [initiative('i', { partners: [partner('o', { count: 4 })] })],
      }),
    );
    expect(of('o').count).equal(4);
  });
});
