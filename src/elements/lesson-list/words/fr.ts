import type { Shape } from '../../../text/fr.js';
import lessons from '../../../text/fr-lessons.js';

const fr = {
  ...lessons,
  empty: 'Aucun enseignement à afficher.',
  otherLessons: 'Autres enseignements',
};

export default fr;

export type LessonListWords = Shape<typeof fr>;
