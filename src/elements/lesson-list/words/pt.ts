import lessons from '../../../text/lessons/pt.js';
import type { LessonListWords } from './fr.js';

const pt: LessonListWords = {
  ...lessons,
  empty: 'Nenhuma aprendizagem para mostrar.',
  otherLessons: 'Outras aprendizagens',
};

export default pt;
