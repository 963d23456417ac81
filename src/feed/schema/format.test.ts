import { expect } from 'chai';
import * as z from 'zod/mini';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import { Initiative, Records } from './core.js';
import { Format } from './format.js';

describe('Format', () => {
  it('accepts the feed of the CFSI, and drops no key of it', async () => {
    const json = await cfsi();
    expect(Format.parse(json)).deep.equal(json);
  });

  it('rejects a feed without version, a territory without name, an image without alternative text', async () => {
    const json = await cfsi();
    const paths = (spoil: (json: Awaited<ReturnType<typeof cfsi>>) => void) => {
      const broken = structuredClone(json);
      spoil(broken);
      return Format.safeParse(broken).error?.issues.map(({ path }) => path.join('.'));
    };
    expect(paths((feed) => delete feed.version)).deep.equal(['version']);
    expect(paths((feed) => delete feed._coop.territories[3].name)).deep.equal(['_coop.territories.3.name']);
    expect(paths((feed) => (feed.items[1]._coop.images = [{ url: 'a.jpg' }]))).deep.equal([
      'items.1._coop.images.0.alt',
    ]);
  });

  for (const target of ['draft-2020-12', 'draft-7', 'openapi-3.0'] as const)
    it(`exports to JSON Schema, ${target}, with every key that the elements read`, () => {
      const { properties, required } = z.toJSONSchema(Format, { target, io: 'input' }) as unknown as {
        properties: Record<
          string,
          {
            items: { properties: Record<string, { properties: object }> };
            properties: Record<string, { items: { properties: object } }>;
          }
        >;
        required: string[];
      };
      expect(required).include.members(['version', 'title', 'items']);
      expect(properties.items?.items.properties._coop?.properties).include.all.keys(Object.keys(Initiative.shape));
      for (const [name, schema] of Object.entries(Records))
        expect(properties._coop?.properties[name]?.items.properties, name).include.all.keys(Object.keys(schema.shape));
    });
});
