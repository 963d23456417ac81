// Generated from ../details.ts by tools/generate-validators.mjs (npm run validators): do not edit.
import type { Shape } from '../shape.js';
import { period } from './core.js';

const figure: Shape = {
  value: 'number',
  label: 'text',
  'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
  'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
  'note?': 'text',
  'period?': period,
  'territory?': 'text',
  'source?': 'text',
  'translations?': { '*': { 'label?': 'text', 'note?': 'text' } },
};
export const feedFigures: Shape = {
  'programmes?': [
    {
      id: 'text',
      name: 'text',
      'alternate_names?': ['text'],
      'operator?': 'text',
      'period?': period,
      'phases?': [
        {
          id: 'text',
          'label?': 'text',
          period: period,
          'description?': 'text',
          'figures?': [figure],
          'translations?': { '*': { 'label?': 'text', 'description?': 'text' } },
        },
      ],
      'territories?': ['text'],
      'figures?': [figure],
      'url?': 'url',
      'summary?': 'text',
      'sections?': [{ 'title?': 'text', text: 'text' }],
      'part_of?': 'text',
      'translations?': {
        '*': { 'name?': 'text', 'summary?': 'text', 'sections?': [{ 'title?': 'text', text: 'text' }] },
      },
    },
  ],
  'figures?': [figure],
};
export const itemFigures: Shape = { 'figures?': [figure] };
