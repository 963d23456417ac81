import type { Network } from '../../feed/model/network.js';
import { selectIfFiltered } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { groupLessons } from '../models/lesson-groups.js';
import { compact, toGraph, toOrganization, toProject } from './schema-org.js';

/** Returns the lessons as learning resources about initiatives, with the organisations that contributed to them. */
export const lessonsToSchemaOrg = (network: Network, query: Query): object | undefined =>
  toGraph(
    groupLessons(network, selectIfFiltered(network, query)).flatMap(({ axis, lessons }) =>
      lessons.map(({ lesson, initiatives, organisations }) =>
        compact({
          '@type': 'LearningResource',
          name: lesson.title,
          text: lesson.text,
          inLanguage: network.head.language,
          keywords: axis?.title,
          about: initiatives.map((initiative) => toProject(initiative, network)),
          contributor: organisations.map((organisation) => toOrganization(organisation, network)),
        }),
      ),
    ),
  );
