import type { LessonListWords } from './fr.js';

const en: LessonListWords = {
  empty: 'No lesson to show.',
  otherLessons: 'Other lessons',
};

export default en;
