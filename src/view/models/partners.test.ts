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

const flatten = (views: PartnerView[]): PartnerView[] => views.flatMap((view) => [view, ...flatten(view.namedMembers)]);

async function group(json: unknown, includeAll = true) {
  const network = await buildNetwork(json);
  const groups = groupPartnersSync(network, [...network.initiatives.values()], includeAll);
  const views = flatten(groups.flatMap(({ partners }) => partners));
  return { groups, views, of: (id: string) => views.find(({ organisation }) => organisation.id === id) as PartnerView };
}

describe('groupPartnersSync() with the CFSI', () => {
  it('lists all 26 organisations, each under its nature', async () => {
    const { groups, views } = await group(await cfsi());
    expect(new Set(views.map(({ organisation: { id } }) => id)).size).equal(26);
    expect(views.length).equal(26);
    for (const { nature, partners } of groups)
      for (const { organisation } of flatten(partners)) expect(organisation.nature).equal(nature);
    expect(new Set(groups.map(({ nature }) => nature)).size).equal(groups.length);
    expect(groups.at(-1)?.nature).equal('other');
  });

  it('lists the named university under the group of three', async () => {
    const { groups } = await group(await cfsi());
    const [universities, ...others] = groups.find(({ nature }) => nature === 'university')?.partners ?? [];
    expect(others).deep.equal([]);
    expect(universities).include({ count: 3, parent: undefined });
    expect(universities?.namedMembers.map(({ organisation: { id }, parent }) => [id, parent])).deep.equal([
      ['universite-lutherienne-salvadorienne', undefined],
    ]);
  });

  it('finds the side of the pairing on which a partner stands', async () => {
    const { of } = await group(await cfsi());
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

  it('lists the roles by initiative, and the organisation it is part of', async () => {
    const { of } = await group(await cfsi());
    expect(of('cfsi').roles.map(({ initiative: { id }, role }) => [id, role])).deep.equal([
      ['programme-cooperer-autrement', 'lead'],
      ['paniers-comasagua-montauban', 'support'],
    ]);
    expect(of('cfsi').roles[1]?.note).equal('soutien dans le cadre du programme, de 2015 à 2018');
    expect(of('spf-82').parent?.id).equal('spf');
    expect(of('fonda').roles).deep.equal([]);
  });

  it('lists only those who take part, without `includeAll`', async () => {
    const { views } = await group(await cfsi(), false);
    expect(views.length).equal(25);
    expect(views.some(({ organisation: { id } }) => id === 'fonda')).equal(false);
  });
});

describe('groupPartnersSync() with an inconsistent feed', () => {
  const ids = ({ views }: Awaited<ReturnType<typeof group>>) => views.map(({ organisation: { id } }) => id).sort();

  it('lists organisations that are part of themselves or of one another', async () => {
    const organisations = [
      organisation('a', { part_of: 'a' }),
      organisation('b', { part_of: 'c' }),
      organisation('c', { part_of: 'b' }),
    ];
    expect(ids(await group(feed({ organisations })))).deep.equal(['a', 'b', 'c']);
  });

  it('lists two counted groups that are part of one another', async () => {
    const organisations = [
      organisation('a', { part_of: 'b', count: 2 }),
      organisation('b', { part_of: 'a', count: 2 }),
    ];
    expect(ids(await group(feed({ organisations })))).deep.equal(['a', 'b']);
  });

  it('lists a member under its own nature when its group has another', async () => {
    const organisations = [
      organisation('group', { count: 3 }),
      organisation('one', { part_of: 'group', nature: 'school' }),
    ];
    const { groups } = await group(feed({ organisations }));
    expect(groups.map(({ nature, partners: [first] }) => [nature, first?.parent?.id])).deep.equal([
      ['association', undefined],
      ['school', 'group'],
    ]);
  });

  it('finds no side when both ends of the pairing lie in the territory of the partner', async () => {
    const kinds = ['country', 'region'];
    for (const kind of kinds) {
      const { of } = await group(
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

  it('takes the count from the role when the organisation has none', async () => {
    const { of } = await group(
      feed({
        organisations: [organisation('o')],
        items: [initiative('i', { partners: [partner('o', { count: 4 })] })],
      }),
    );
    expect(of('o').count).equal(4);
  });
});

describe('groupPartnersSync() with large lists', () => {
  it('looks up each end once, not once for each partner [R35]', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `t${n}`);
    const network = await buildNetwork(
      feed({
        territories: [...ids, 'land'].map((id) => territory(id, { parent: id === 'land' ? undefined : 'land' })),
        pairings: [pairing('p', ...ids)],
        organisations: ids.map((id) => organisation(`o-${id}`, { territory: 'land' })),
        items: [initiative('i', { pairings: ['p'], partners: ids.map((id) => partner(`o-${id}`)) })],
      }),
    );
    let lookups = 0;
    const get = network.territories.get.bind(network.territories);
    network.territories.get = (id) => {
      lookups++;
      return get(id);
    };
    groupPartnersSync(network, [...network.initiatives.values()], false);
    expect(lookups).below(10 * ids.length);
  });
});
