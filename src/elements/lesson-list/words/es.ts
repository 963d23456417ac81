import type { LessonListWords } from './fr.js';

const es: LessonListWords = {
  empty: 'No hay aprendizajes que mostrar.',
  otherLessons: 'Otros aprendizajes',
};

export default es;
