import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { programmeViews } from '../models/programme.js';
import { compact, type Thing, toOrganization, toPlace, toProject } from './schema-org.js';

/** Returns the programmes as projects of their operators, with their initiatives. An inferred end is left out. */
export function* programmesToSchemaOrg(network: Network, { programme: ids }: Query): Task<Thing[]> {
  const things: Thing[] = [];
  for (const { programme, operator, territories, initiatives, url } of yield* programmeViews(network, ids)) {
    const { name, alternate_names, summary, period } = programme;
    const projects: Thing[] = [];
    for (const initiative of initiatives) {
      yield;
      projects.push(toProject(initiative, network));
    }
    things.push(
      compact({
        '@type': 'Project',
        name,
        alternateName: alternate_names,
        description: summary,
        url,
        foundingDate: period?.start,
        dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
        location: territories.map(toPlace),
        parentOrganization: operator && toOrganization(operator, network),
        subOrganization: projects,
      }),
    );
  }
  return things;
}
