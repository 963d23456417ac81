import { expect } from '@open-wc/testing';
import type { Graph } from 'schema-dts';
import { cfsi, feed, initiative, joined, organisation, partner, place, territory } from '../../test/feed.js';
import { structured, type Thing } from './structured.js';

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
    // test/schema-org.test.mjs holds each type and property against the vocabulary
    const graph = structured('coop-initiative-list', await joined(await cfsi()), {}) as Graph;
    expect(graph['@context']).equal('https://schema.org');
    expect(graph['@graph']).length(6);
  });

  it('has each partner in the type of its nature', async () => {
    const network = await joined(await cfsi());
    const types = Object.fromEntries(things(structured('coop-partner-list', network, {})).map((one) => [one.name, one['@type']]));
    expect(types).include({
      'Canasta Campesina': 'Cooperative',
      CGT: 'WorkersUnion',
      'Université Luthérienne salvadorienne': 'CollegeOrUniversity',
      'Pouvoirs publics (Viêt Nam)': 'GovernmentOrganization',
      Montauban: 'City',
      Salvador: 'Country',
    });
  });

  it('says no more than the feed: no deduced end, no place at (0, 0), no address that is none', async () => {
    const network = await joined(
      feed({
        territories: [territory('x', { point: { lat: 0, lon: 0 } })],
        organisations: [organisation('o', { url: 'javascript:alert(1)' })],
        items: [
          initiative('a', { period: { start: '2019', end: '2021', inferred: ['end'] }, places: [place('x')], partners: [partner('o')] }),
        ],
      }),
    );
    expect(structured('coop-initiative-list', network, {})).deep.equal({
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
    expect(structured('coop-initiative-list', await joined(feed()), {})).equal(undefined);
  });
});
