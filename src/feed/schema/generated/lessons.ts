// Generated from ../details.ts by tools/generate-validators.mjs (npm run shape): do not edit.
import type { Shape } from '../shape.js';

export const feedLessons: Shape = {
  'lesson_axes?': [{ id: '', title: '', 'translations?': { '*': { 'title?': '' } } }],
  'lessons?': [
    {
      id: '',
      title: '',
      text: '',
      'axis?': '',
      'initiatives?': [''],
      'organisations?': [''],
      'territories?': [''],
      'translations?': { '*': { 'title?': '', 'text?': '' } },
    },
  ],
};
