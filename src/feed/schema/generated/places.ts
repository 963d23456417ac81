// Generated from ../details.ts by tools/generate-validators.mjs (npm run validators): do not edit.
import type { Shape } from '../shape.js';

export const feedPlaces: Shape = {
  'territories?': [
    { id: 'text', 'url?': 'url', 'description?': 'text', 'translations?': { '*': { 'description?': 'text' } } },
  ],
  'pairings?': [
    {
      id: 'text',
      'agreement?': ['informal', 'convention', 'twinning', 'project'],
      'description?': 'text',
      'translations?': { '*': { 'description?': 'text' } },
    },
  ],
};
