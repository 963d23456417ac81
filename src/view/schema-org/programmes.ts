import type { Network } from '../../feed/model/network.js';
import type { Selection } from '../filter/selection.js';
import { programmes } from '../models/programme.js';
import { graph, organisation, place, project, told } from './schema-org.js';

/** Programmes as schema.org tells them: projects of who runs them, with their initiatives. An end that is deduced is not told. */
export const structuredProgrammes = (network: Network, { programme: asked }: Selection): object | undefined =>
  graph(
    programmes(network, asked).map(({ programme, operator, territories, initiatives, url }) => {
      const { name, alternate_names, summary, period } = programme;
      return told({
        '@type': 'Project',
        name,
        alternateName: alternate_names,
        description: summary,
        url,
        foundingDate: period?.start,
        dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
        location: territories.map(place),
        parentOrganization: operator && organisation(operator, network),
        subOrganization: initiatives.map((one) => project(one, network)),
      });
    }),
  );
