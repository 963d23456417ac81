import type { LessonWords } from './fr-lessons.js';

const es: LessonWords = {
  learntFrom: 'Aprendido de',
};

export default es;
