import { address } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Selection } from '../filter/selection.js';
import { territory } from '../models/territory.js';
import { graph, organisation, place, project, told } from './schema-org.js';

/** A territory as schema.org tells it, then its initiatives and who takes part there. */
export function structuredTerritory(network: Network, { territory: asked = '' }: Selection): object | undefined {
  const view = territory(asked.trim(), network);
  if (!view) return undefined;
  const { territory: found, within, details, initiatives, partners } = view;
  const [around] = within;
  return graph([
    told({
      ...place(found),
      description: details?.description,
      url: address(details?.url, network.url),
      containedInPlace: around && place(around),
    }),
    ...initiatives.map((one) => project(one, network)),
    ...partners.map(({ organisation: one }) => organisation(one, network)),
  ]);
}
