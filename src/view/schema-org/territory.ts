import { safeUrl } from '../../common/safe-url.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { territoryView } from '../models/territory.js';
import { compact, toGraph, toOrganization, toPlace, toProject } from './schema-org.js';

/** Returns the territory, then its initiatives and the organisations that take part there. */
export function territoryToSchemaOrg(network: Network, { territory: id = '' }: Query): object | undefined {
  const view = territoryView(id.trim(), network);
  if (!view) return undefined;
  const { territory, ancestors, details, initiatives, partners } = view;
  const [container] = ancestors;
  return toGraph([
    compact({
      ...toPlace(territory),
      description: details?.description,
      url: safeUrl(details?.url, network.url),
      containedInPlace: container && toPlace(container),
    }),
    ...initiatives.map((initiative) => toProject(initiative, network)),
    ...partners.map(({ organisation }) => toOrganization(organisation, network)),
  ]);
}
