// Generated from ../details.ts by tools/generate-validators.mjs (npm run shape): do not edit.
import type { Shape } from '../shape.js';

const source: Shape = {
  'title?': '',
  'publisher?': '',
  'authors?': [''],
  'date?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'url?': '/',
  'note?': '',
  'collection?': '',
  'section?': '',
  'see_also?': [''],
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
  'title?': '',
  text: '',
};
export const itemDetails: Shape = {
  'background?': { 'label?': '', 'note?': '' },
  'places?': [{ territory: '', 'note?': '' }],
  'sdgs_basis?': ['declared', 'suggested'],
  'audiences?': [''],
  'sections?': [section],
  'images?': [
    {
      url: '/',
      alt: '*',
      'width?': 0,
      'height?': 0,
      'srcset?': '',
      'caption?': '',
      'credit?': '',
      'license?': '',
      'translations?': { '*': { 'alt?': '', 'caption?': '' } },
    },
  ],
  'documents?': [
    {
      url: '/',
      title: '',
      'mime_type?': '',
      'size_in_bytes?': 0,
      'language?': '',
      'translations?': { '*': { 'title?': '' } },
    },
  ],
  'lessons?': [''],
  'related?': [''],
  'source?': source,
  'translations?': { '*': { 'sections?': [section], 'audiences?': [''] } },
};
export const feedOrigin: Shape = { 'license?': '', 'source?': source };
