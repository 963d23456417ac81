import type { Network } from '../../feed/model/network.js';
import { isFiltered, type Query } from '../filter/query.js';
import { selectInitiativesSync } from '../filter/selection.js';
import { groupLessons } from '../models/lesson-groups.js';
import { compact, toGraph, toOrganization, toProject } from './schema-org.js';

/** Lessons as schema.org tells them: works about initiatives, to which organisations gave. */
export const lessonsToSchemaOrg = (network: Network, selection: Query): object | undefined =>
  toGraph(
    groupLessons(network, isFiltered(selection) ? selectInitiativesSync(network, selection) : undefined).flatMap(
      ({ axis, lessons: its }) =>
        its.map(({ lesson, initiatives: from, organisations }) =>
          compact({
            '@type': 'LearningResource',
            name: lesson.title,
            text: lesson.text,
            inLanguage: network.head.language,
            keywords: axis?.title,
            about: from.map((one) => toProject(one, network)),
            contributor: organisations.map((one) => toOrganization(one, network)),
          }),
        ),
    ),
  );
