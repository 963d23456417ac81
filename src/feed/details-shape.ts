// Generated from details-schema.ts by tools/shape.mjs (npm run shape): do not edit.
import type { Shape } from './reader.js';

export const initiativeDetails: Shape = {
  'phase?': /\S/,
  'background?': { 'label?': '', 'note?': '' },
  'places?': [{ territory: /\S/, 'note?': '' }],
  'sdgs_basis?': ['declared', 'suggested'],
  'figures?': [
    {
      value: 0,
      label: '',
      'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
      'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
      'note?': '',
      'period?': {
        'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'ongoing?': true,
        'label?': '',
        'inferred?': [['end', 'start']],
      },
      'territory?': /\S/,
      'source?': '',
    },
  ],
  'audiences?': [''],
  'sections?': [
    {
      kind: ['other', 'presentation', 'stakeholders', 'area', 'objective', 'activities', 'results', 'outlook', 'lessons', 'website'],
      'title?': '',
      text: '',
    },
  ],
  'images?': [{ url: '', alt: '', 'width?': 0, 'height?': 0, 'srcset?': '', 'caption?': '', 'credit?': '', 'license?': '' }],
  'documents?': [{ url: '', title: '', 'mime_type?': '', 'size_in_bytes?': 0, 'language?': '' }],
  'lessons?': [/\S/],
  'related?': [/\S/],
  'source?': {
    'title?': '',
    'publisher?': '',
    'authors?': [''],
    'date?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'url?': '',
    'note?': '',
    'collection?': '',
    'section?': '',
    'see_also?': [''],
  },
  'translations?': {
    '*': {
      'sections?': [
        {
          kind: ['other', 'presentation', 'stakeholders', 'area', 'objective', 'activities', 'results', 'outlook', 'lessons', 'website'],
          'title?': '',
          text: '',
        },
      ],
    },
  },
};
export const feedDetails: Shape = {
  'license?': '',
  'source?': {
    'title?': '',
    'publisher?': '',
    'authors?': [''],
    'date?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'url?': '',
    'note?': '',
    'collection?': '',
    'section?': '',
    'see_also?': [''],
  },
  'programmes?': [
    {
      id: /\S/,
      name: '',
      'alternate_names?': [''],
      'operator?': /\S/,
      'period?': {
        'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'ongoing?': true,
        'label?': '',
        'inferred?': [['end', 'start']],
      },
      'phases?': [
        {
          id: /\S/,
          'label?': '',
          period: {
            'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
            'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
            'ongoing?': true,
            'label?': '',
            'inferred?': [['end', 'start']],
          },
          'description?': '',
          'figures?': [
            {
              value: 0,
              label: '',
              'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
              'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
              'note?': '',
              'period?': {
                'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
                'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
                'ongoing?': true,
                'label?': '',
                'inferred?': [['end', 'start']],
              },
              'territory?': /\S/,
              'source?': '',
            },
          ],
        },
      ],
      'territories?': [/\S/],
      'figures?': [
        {
          value: 0,
          label: '',
          'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
          'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
          'note?': '',
          'period?': {
            'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
            'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
            'ongoing?': true,
            'label?': '',
            'inferred?': [['end', 'start']],
          },
          'territory?': /\S/,
          'source?': '',
        },
      ],
      'url?': '',
      'summary?': '',
      'sections?': [
        {
          kind: ['other', 'presentation', 'stakeholders', 'area', 'objective', 'activities', 'results', 'outlook', 'lessons', 'website'],
          'title?': '',
          text: '',
        },
      ],
      'part_of?': '',
      'translations?': { '*': { 'name?': '', 'summary?': '' } },
    },
  ],
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
  'figures?': [
    {
      value: 0,
      label: '',
      'unit?': ['other', 'people', 'organisations', 'initiatives', 'territories', 'eur', 'hectares', 'percent'],
      'qualifier?': ['exact', 'about', 'more_than', 'less_than', 'at_least'],
      'note?': '',
      'period?': {
        'start?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'end?': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'ongoing?': true,
        'label?': '',
        'inferred?': [['end', 'start']],
      },
      'territory?': /\S/,
      'source?': '',
    },
  ],
  'territories?': [{ id: /\S/, 'url?': '', 'description?': '' }],
  'pairings?': [
    { id: /\S/, 'agreement?': ['informal', 'convention', 'twinning', 'project'], 'label?': '', 'description?': '', 'url?': '' },
  ],
};
