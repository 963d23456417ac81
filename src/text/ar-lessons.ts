import type { LessonWords } from './fr-lessons.js';

const ar: LessonWords = {
  learntFrom: 'مستخلص من',
};

export default ar;
