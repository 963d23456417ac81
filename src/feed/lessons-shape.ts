// Generated from details-schema.ts by tools/shape.mjs (npm run shape): do not edit.
import type { Shape } from './reader.js';

export const feedLessons: Shape = {
  'lesson_axes?': [{ id: /\S/, title: '', 'translations?': { '*': { 'title?': '' } } }],
  'lessons?': [
    {
      id: /\S/,
      title: '',
      text: '',
      'axis?': /\S/,
      'initiatives?': [/\S/],
      'organisations?': [/\S/],
      'territories?': [/\S/],
      'translations?': { '*': { 'title?': '', 'text?': '' } },
    },
  ],
};
