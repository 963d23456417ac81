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
import { runSync, type Task } from '../../common/scheduler.js';
import { figuresToSchemaOrg } from './figures.js';
import { lessonsToSchemaOrg } from './lessons.js';
import { programmesToSchemaOrg } from './programmes.js';
import { type Thing, toSchemaOrg, writeGraph } from './schema-org.js';
import { territoryToSchemaOrg } from './territory.js';

/** Returns the graph that a task writes; `undefined` when there is nothing to write. */
function graphOf(describe: Task<Thing[]>): unknown {
  const json = runSync(writeGraph(runSync(describe)));
  return json ? JSON.parse(json) : undefined;
}

/** Returns all nodes of a graph, nested ones included. */
const thingsIn = (data: unknown): Thing[] => {
  const things: Thing[] = [];
  JSON.stringify(data, (_key, value) => {
    if (value && typeof value === 'object' && '@type' in value) things.push(value);
    return value;
  });
  return things;
};

describe('toSchemaOrg()', () => {
  it('returns a graph of the types of schema.org', async () => {
    // test/node/schema-org.test.mjs checks each type and property against the vocabulary
    const graph = graphOf(toSchemaOrg('coop-initiative-list', await buildNetwork(await cfsi()), {})) as Graph;
    expect(graph['@context']).equal('https://schema.org');
    expect(graph['@graph']).length(6);
  });

  it('gives each partner the type of its nature', async () => {
    const network = await buildNetwork(await cfsi());
    const types = Object.fromEntries(
      thingsIn(graphOf(toSchemaOrg('coop-partner-list', network, {}))).map((thing) => [thing.name, thing['@type']]),
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

  it('leaves out an inferred end, a position at (0, 0) and an unsafe URL', async () => {
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
    expect(graphOf(toSchemaOrg('coop-initiative-list', network, {}))).deep.equal({
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
    expect(graphOf(toSchemaOrg('coop-initiative-list', await buildNetwork(feed()), {}))).equal(undefined);
  });
});

describe('figuresToSchemaOrg()', () => {
  it('returns declared figures, and a minimum when the source says «more than»', async () => {
    const network = await buildNetwork(await cfsi());
    const { '@graph': graph } = graphOf(figuresToSchemaOrg(network, {})) as { '@graph': Thing[] };
    expect(graph.map(({ name, value, minValue }) => [name, value, minValue])).deep.equal([
      ['initiatives soutenues', 9, undefined],
      ['partenaires mobilisés', undefined, 70],
      ['personnes bénéficiaires', 460000, undefined],
      ['membres du CFSI', 24, undefined],
    ]);
    expect(graph[1]).include({
      observationPeriod: '2014/2018',
      description: 'en France, en Asie, en Amérique latine et en Afrique',
    });
    expect(graphOf(figuresToSchemaOrg(await buildNetwork(feed()), {}))).equal(undefined);
  });
});

describe('lessonsToSchemaOrg()', () => {
  it('returns each lesson with its axis, its initiatives and its contributors', async () => {
    const { '@graph': graph } = graphOf(lessonsToSchemaOrg(await buildNetwork(await cfsi()), { member: 'gret' })) as {
      '@graph': Thing[];
    };
    expect(graph).length(1);
    expect(graph[0]).include({ name: 'Plus-value en terme d’efficacité', inLanguage: 'fr' });
    expect(thingsIn(graph[0]?.contributor).map(({ name }) => name)).include.members(['Gret', 'CGT']);
  });
});

describe('programmesToSchemaOrg()', () => {
  it('returns a programme with its operator, its territories and its initiatives', async () => {
    const { '@graph': graph } = graphOf(programmesToSchemaOrg(await buildNetwork(await cfsi()), {})) as {
      '@graph': Thing[];
    };
    expect(graph).length(1);
    expect(graph[0]).include({
      '@type': 'Project',
      name: 'Coopérer autrement en acteurs du changement',
      foundingDate: '2014',
    });
    expect(graph[0]?.parentOrganization).include({ name: 'Comité français pour la solidarité internationale' });
    expect(graph[0]?.subOrganization).length(5);
    expect(thingsIn(graph[0]?.location).map(({ name }) => name)).include.members(['Afrique', 'Sarthe']);
  });
});

describe('territoryToSchemaOrg()', () => {
  it('returns a territory with the one it lies in, its initiatives and its organisations', async () => {
    const network = await buildNetwork(await cfsi());
    const { '@graph': graph } = graphOf(territoryToSchemaOrg(network, { territory: 'montauban' })) as {
      '@graph': Thing[];
    };
    expect(graph[0]).include({ '@type': 'City', name: 'Montauban' });
    expect(graph[0]?.containedInPlace).include({ name: 'Tarn-et-Garonne' });
    expect(graph.slice(1).map(({ name }) => name)).include.members([
      'Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban',
      'SPF de Montauban',
    ]);
    expect(graphOf(territoryToSchemaOrg(network, { territory: 'nowhere' }))).equal(undefined);
  });
});
