// Generated from ../details.ts by tools/generate-validators.mjs (npm run validators): do not edit.
import type { Shape } from '../shape.js';

export const feedLessons: Shape = {
  'lesson_axes?': [{ id: 'text', title: 'text', 'translations?': { '*': { 'title?': 'text' } } }],
  'lessons?': [
    {
      id: 'text',
      title: 'text',
      text: 'text',
      'axis?': 'text',
      'initiatives?': ['text'],
      'organisations?': ['text'],
      'territories?': ['text'],
      'translations?': { '*': { 'title?': 'text', 'text?': 'text' } },
    },
  ],
};
