import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { territoryView } from '../models/territory.js';
import { compact, toGraph, toOrganization, toPlace, toProject } from './schema-org.js';

/** A territory as schema.org tells it, then its initiatives and who takes part there. */
export function territoryToSchemaOrg(network: Network, { territory: asked = '' }: Query): object | undefined {
  const view = territoryView(asked.trim(), network);
  if (!view) return undefined;
  const { territory: found, ancestors, details, initiatives, partners } = view;
  const [around] = ancestors;
  return toGraph([
    compact({
      ...toPlace(found),
      description: details?.description,
      url: safeUrl(details?.url, network.url),
      containedInPlace: around && toPlace(around),
    }),
    ...initiatives.map((one) => toProject(one, network)),
    ...partners.map(({ organisation: one }) => toOrganization(one, network)),
  ]);
}
