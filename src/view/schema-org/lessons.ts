import type { Task } from '../../common/scheduler.js';
import type { Network } from '../../feed/model/network.js';
import { selectIfFiltered } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { groupLessons } from '../models/lesson-groups.js';
import { compact, type Thing, toOrganization, toProject } from './schema-org.js';

/** Returns the lessons as learning resources about initiatives, with the organisations that contributed to them. */
export function* lessonsToSchemaOrg(network: Network, query: Query): Task<Thing[]> {
  const things: Thing[] = [];
  for (const { axis, lessons } of yield* groupLessons(network, yield* selectIfFiltered(network, query)))
    for (const { lesson, initiatives, organisations } of lessons) {
      yield;
      things.push(
        compact({
          '@type': 'LearningResource',
          name: lesson.title,
          text: lesson.text,
          inLanguage: network.head.language,
          keywords: axis?.title,
          about: initiatives.map((initiative) => toProject(initiative, network)),
          contributor: organisations.map((organisation) => toOrganization(organisation, network)),
        }),
      );
    }
  return things;
}
