import type { Shape } from '../../../text/common/fr.js';
import lessons from '../../../text/lessons/fr.js';

const fr = {
  ...lessons,
  empty: 'Aucun enseignement à afficher.',
  otherLessons: 'Autres enseignements',
};

export default fr;

export type LessonListWords = Shape<typeof fr>;
