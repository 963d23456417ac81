import type { LessonWords } from './fr-lessons.js';

const pt: LessonWords = {
  learntFrom: 'Aprendido com',
};

export default pt;
