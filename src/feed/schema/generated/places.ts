// Generated from ../details.ts by tools/generate-validators.mjs (npm run shape): do not edit.
import type { Shape } from '../shape.js';

export const feedPlaces: Shape = {
  'territories?': [{ id: '', 'url?': '/', 'description?': '', 'translations?': { '*': { 'description?': '' } } }],
  'pairings?': [
    {
      id: '',
      'agreement?': ['informal', 'convention', 'twinning', 'project'],
      'description?': '',
      'translations?': { '*': { 'description?': '' } },
    },
  ],
};
