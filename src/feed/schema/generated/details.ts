// Generated from ../details.ts by tools/generate-validators.mjs (npm run validators): do not edit.
import type { Shape } from '../shape.js';

const source: Shape = {
  'title?': 'text',
  'publisher?': 'text',
  'authors?': ['text'],
  'date?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'url?': 'url',
  'note?': 'text',
  'collection?': 'text',
  'section?': 'text',
  'see_also?': ['text'],
};
const section: Shape = {
  kind: [
    'other',
    'presentation',
    'stakeholders',
    'area',
    'objective',
    'activities',
    'results',
    'outlook',
    'lessons',
    'website',
  ],
  'title?': 'text',
  text: 'text',
};
export const itemDetails: Shape = {
  'background?': { 'label?': 'text', 'note?': 'text' },
  'places?': [{ territory: 'text', 'note?': 'text' }],
  'sdgs_basis?': ['declared', 'suggested'],
  'audiences?': ['text'],
  'sections?': [section],
  'images?': [
    {
      url: 'url',
      alt: 'anyText',
      'width?': 'number',
      'height?': 'number',
      'srcset?': 'text',
      'caption?': 'text',
      'credit?': 'text',
      'license?': 'text',
      'translations?': { '*': { 'alt?': 'text', 'caption?': 'text' } },
    },
  ],
  'documents?': [
    {
      url: 'url',
      title: 'text',
      'mime_type?': 'text',
      'size_in_bytes?': 'number',
      'language?': 'text',
      'translations?': { '*': { 'title?': 'text' } },
    },
  ],
  'lessons?': ['text'],
  'related?': ['text'],
  'source?': source,
  'translations?': { '*': { 'sections?': [section], 'audiences?': ['text'] } },
};
export const feedOrigin: Shape = { 'license?': 'text', 'source?': source };
