import type { LessonWords } from './fr.js';

const en: LessonWords = {
  learntFrom: 'Learnt from',
};

export default en;
