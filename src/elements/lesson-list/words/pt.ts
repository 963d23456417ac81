import type { LessonListWords } from './fr.js';

const pt: LessonListWords = {
  empty: 'Nenhuma aprendizagem para mostrar.',
  otherLessons: 'Outras aprendizagens',
};

export default pt;
