import type { LessonWords } from './fr.js';

const ar: LessonWords = {
  learntFrom: 'مستخلص من',
};

export default ar;
