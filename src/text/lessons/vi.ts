import type { LessonWords } from './fr.js';

const vi: LessonWords = {
  learntFrom: 'Rút ra từ',
};

export default vi;
