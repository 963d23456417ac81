import type { LessonWords } from './fr-lessons.js';

const en: LessonWords = {
  learntFrom: 'Learnt from',
};

export default en;
