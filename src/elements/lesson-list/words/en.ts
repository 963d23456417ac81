import lessons from '../../../text/lessons/en.js';
import type { LessonListWords } from './fr.js';

const en: LessonListWords = {
  ...lessons,
  empty: 'No lesson to show.',
  otherLessons: 'Other lessons',
};

export default en;
