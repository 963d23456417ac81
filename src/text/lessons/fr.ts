import type { Shape } from '../common/fr.js';

/** What is said around a lesson, by each of the tags that show one. */
const fr = {
  learntFrom: 'Tiré de',
};

export default fr;

export type LessonWords = Shape<typeof fr>;
