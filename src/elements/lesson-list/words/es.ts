import lessons from '../../../text/lessons/es.js';
import type { LessonListWords } from './fr.js';

const es: LessonListWords = {
  ...lessons,
  empty: 'No hay aprendizajes que mostrar.',
  otherLessons: 'Otros aprendizajes',
};

export default es;
