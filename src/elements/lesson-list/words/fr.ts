import type { Shape } from '../../../text/fr.js';

const fr = {
  empty: 'Aucun enseignement à afficher.',
  otherLessons: 'Autres enseignements',
};

export default fr;

export type LessonListWords = Shape<typeof fr>;
