import type { LessonListWords } from './fr.js';

const ar: LessonListWords = {
  empty: 'لا توجد دروس للعرض.',
  otherLessons: 'دروس أخرى',
};

export default ar;
