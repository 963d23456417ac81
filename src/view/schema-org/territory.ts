import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { type Query, splitValues } from '../filter/query.js';
import { territoryView } from '../models/territory.js';
import { compact, type Thing, toOrganization, toPlace, toProject } from './schema-org.js';

/** Returns the territory, then its initiatives and the organisations that take part there. */
export function* territoryToSchemaOrg(network: Network, { territory: ids }: Query): Task<Thing[]> {
  const view = yield* territoryView(splitValues(ids)[0] ?? '', network);
  if (!view) return [];
  const { territory, ancestors, details, initiatives, partners } = view;
  const [container] = ancestors;
  const things = [
    compact({
      ...toPlace(territory),
      description: details?.description,
      url: safeUrl(details?.url, network.url),
      containedInPlace: container && toPlace(container),
    }),
  ];
  for (const initiative of initiatives) {
    yield;
    things.push(toProject(initiative, network));
  }
  for (const { organisation } of partners) {
    yield;
    things.push(toOrganization(organisation, network));
  }
  return things;
}
