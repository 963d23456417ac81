import type { LessonWords } from './fr.js';

const pt: LessonWords = {
  learntFrom: 'Aprendido com',
};

export default pt;
