import { expect } from 'chai';
import type { Graph } from 'schema-dts';
import {
  buildNetwork,
  cfsi,
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { figuresToSchemaOrg } from './figures.js';
import { lessonsToSchemaOrg } from './lessons.js';
import { programmesToSchemaOrg } from './programmes.js';
import { type Thing, toSchemaOrg } from './schema-org.js';
import { territoryToSchemaOrg } from './territory.js';

const things = (data: unknown): Thing[] => {
  const found: Thing[] = [];
  JSON.stringify(data, (_key, value) => {
    if (value && typeof value === 'object' && '@type' in value) found.push(value);
    return value;
  });
  return found;
};

describe('what machines are told of a feed', () => {
  it('is a graph in the eyes of schema.org’s own types', async () => {
    // test/node/schema-org.test.mjs holds each type and property against the vocabulary
    const graph = toSchemaOrg('coop-initiative-list', await buildNetwork(await cfsi()), {}) as Graph;
    expect(graph['@context']).equal('https://schema.org');
    expect(graph['@graph']).length(6);
  });

  it('has each partner in the type of its nature', async () => {
    const network = await buildNetwork(await cfsi());
    const types = Object.fromEntries(
      things(toSchemaOrg('coop-partner-list', network, {})).map((one) => [one.name, one['@type']]),
    );
    expect(types).include({
      'Canasta Campesina': 'Cooperative',
      CGT: 'WorkersUnion',
      'Université Luthérienne salvadorienne': 'CollegeOrUniversity',
      'Pouvoirs publics (Viêt Nam)': 'GovernmentOrganization',
      Montauban: 'City',
      Salvador: 'Country',
    });
  });

  it('of figures is what is declared, a least value where the source says «more than», and no deduced period', async () => {
    const network = await buildNetwork(await cfsi());
    const { '@graph': all } = figuresToSchemaOrg(network, {}) as { '@graph': Thing[] };
    expect(all.map(({ name, value, minValue }) => [name, value, minValue])).deep.equal([
      ['initiatives soutenues', 9, undefined],
      ['partenaires mobilisés', undefined, 70],
      ['personnes bénéficiaires', 460000, undefined],
      ['membres du CFSI', 24, undefined],
    ]);
    expect(all[1]).include({
      observationPeriod: '2014/2018',
      description: 'en France, en Asie, en Amérique latine et en Afrique',
    });
    expect(figuresToSchemaOrg(await buildNetwork(feed()), {})).equal(undefined);
  });

  it('of lessons is each with its axis, its initiatives and who gave to it', async () => {
    const { '@graph': all } = lessonsToSchemaOrg(await buildNetwork(await cfsi()), { member: 'gret' }) as {
      '@graph': Thing[];
    };
    expect(all).length(1);
    expect(all[0]).include({ name: 'Plus-value en terme d’efficacité', inLanguage: 'fr' });
    expect(things(all[0]?.contributor).map(({ name }) => name)).include.members(['Gret', 'CGT']);
  });

  it('of a programme is who runs it, where it acts and its initiatives', async () => {
    const { '@graph': all } = programmesToSchemaOrg(await buildNetwork(await cfsi()), {}) as { '@graph': Thing[] };
    expect(all).length(1);
    expect(all[0]).include({
      '@type': 'Project',
      name: 'Coopérer autrement en acteurs du changement',
      foundingDate: '2014',
    });
    expect(all[0]?.parentOrganization).include({ name: 'Comité français pour la solidarité internationale' });
    expect(all[0]?.subOrganization).length(5);
    expect(things(all[0]?.location).map(({ name }) => name)).include.members(['Afrique', 'Sarthe']);
  });

  it('of a territory is what it lies in, its initiatives and who takes part there', async () => {
    const network = await buildNetwork(await cfsi());
    const { '@graph': all } = territoryToSchemaOrg(network, { territory: 'montauban' }) as { '@graph': Thing[] };
    expect(all[0]).include({ '@type': 'City', name: 'Montauban' });
    expect(all[0]?.containedInPlace).include({ name: 'Tarn-et-Garonne' });
    expect(all.slice(1).map(({ name }) => name)).include.members([
      'Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban',
      'SPF de Montauban',
    ]);
    expect(territoryToSchemaOrg(network, { territory: 'nowhere' })).equal(undefined);
  });

  it('says no more than the feed: no deduced end, no place at (0, 0), no address that is none', async () => {
    const network = await buildNetwork(
      feed({
        territories: [territory('x', { point: { lat: 0, lon: 0 } })],
        organisations: [organisation('o', { url: 'javascript:alert(1)' })],
        items: [
          initiative('a', {
            period: { start: '2019', end: '2021', inferred: ['end'] },
            places: [place('x')],
            partners: [partner('o')],
          }),
        ],
      }),
    );
    expect(toSchemaOrg('coop-initiative-list', network, {})).deep.equal({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Project',
          name: 'a',
          foundingDate: '2019',
          location: [{ '@type': 'City', name: 'x' }],
          member: [{ '@type': 'NGO', name: 'o' }],
        },
      ],
    });
    expect(toSchemaOrg('coop-initiative-list', await buildNetwork(feed()), {})).equal(undefined);
  });
});
