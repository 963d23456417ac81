import lessons from '../../../text/lessons/vi.js';
import type { LessonListWords } from './fr.js';

const vi: LessonListWords = {
  ...lessons,
  empty: 'Không có bài học nào để hiển thị.',
  otherLessons: 'Bài học khác',
};

export default vi;
