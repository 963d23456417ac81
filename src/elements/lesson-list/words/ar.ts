import lessons from '../../../text/lessons/ar.js';
import type { LessonListWords } from './fr.js';

const ar: LessonListWords = {
  ...lessons,
  empty: 'لا توجد دروس للعرض.',
  otherLessons: 'دروس أخرى',
};

export default ar;
