import type { LessonWords } from './fr-lessons.js';

const vi: LessonWords = {
  learntFrom: 'Rút ra từ',
};

export default vi;
