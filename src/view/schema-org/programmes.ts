import type { Network } from '../../feed/model/network.js';
import type { Query } from '../filter/query.js';
import { programmeViews } from '../models/programme.js';
import { compact, toGraph, toOrganization, toPlace, toProject } from './schema-org.js';

/** Returns the programmes as projects of their operators, with their initiatives. An inferred end is left out. */
export const programmesToSchemaOrg = (network: Network, { programme: ids }: Query): object | undefined =>
  toGraph(
    programmeViews(network, ids).map(({ programme, operator, territories, initiatives, url }) => {
      const { name, alternate_names, summary, period } = programme;
      return compact({
        '@type': 'Project',
        name,
        alternateName: alternate_names,
        description: summary,
        url,
        foundingDate: period?.start,
        dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
        location: territories.map(toPlace),
        parentOrganization: operator && toOrganization(operator, network),
        subOrganization: initiatives.map((initiative) => toProject(initiative, network)),
      });
    }),
  );
