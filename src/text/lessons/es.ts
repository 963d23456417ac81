import type { LessonWords } from './fr.js';

const es: LessonWords = {
  learntFrom: 'Aprendido de',
};

export default es;
