// Generated from details-schema.ts by tools/shape.mjs (npm run shape): do not edit.
import type { Shape } from './reader.js';

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
