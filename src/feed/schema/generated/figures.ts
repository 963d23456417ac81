// Generated from ../details.ts by tools/generate-validators.mjs (npm run shape): do not edit.
import type { Shape } from '../shape.js';
import { period } from './core.js';

const figure: Shape = {
  value: 0,
  label: '',
  'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
  'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
  'note?': '',
  'period?': period,
  'territory?': '',
  'source?': '',
  'translations?': { '*': { 'label?': '', 'note?': '' } },
};
export const feedFigures: Shape = {
  'programmes?': [
    {
      id: '',
      name: '',
      'alternate_names?': [''],
      'operator?': '',
      'period?': period,
      'phases?': [
        {
          id: '',
          'label?': '',
          period: period,
          'description?': '',
          'figures?': [figure],
          'translations?': { '*': { 'label?': '', 'description?': '' } },
        },
      ],
      'territories?': [''],
      'figures?': [figure],
      'url?': '/',
      'summary?': '',
      'sections?': [{ 'title?': '', text: '' }],
      'part_of?': '',
      'translations?': { '*': { 'name?': '', 'summary?': '', 'sections?': [{ 'title?': '', text: '' }] } },
    },
  ],
  'figures?': [figure],
};
export const itemFigures: Shape = { 'figures?': [figure] };
