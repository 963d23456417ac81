import type { Shape } from '../common/fr.js';

/** The words around a lesson, in each tag that shows one. */
const fr = {
  learntFrom: 'Tiré de',
};

export default fr;

export type LessonWords = Shape<typeof fr>;
