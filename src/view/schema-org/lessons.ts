import type { Network } from '../../feed/model/network.js';
import { initiatives, narrows, type Selection } from '../filter/selection.js';
import { lessons } from '../models/lesson-groups.js';
import { graph, organisation, project, told } from './schema-org.js';

/** Lessons as schema.org tells them: works about initiatives, to which organisations gave. */
export const structuredLessons = (network: Network, selection: Selection): object | undefined =>
  graph(
    lessons(network, narrows(selection) ? initiatives(network, selection) : undefined).flatMap(({ axis, lessons: its }) =>
      its.map(({ lesson, initiatives: from, organisations }) =>
        told({
          '@type': 'LearningResource',
          name: lesson.title,
          text: lesson.text,
          inLanguage: network.head.language,
          keywords: axis?.title,
          about: from.map((one) => project(one, network)),
          contributor: organisations.map((one) => organisation(one, network)),
        }),
      ),
    ),
  );
