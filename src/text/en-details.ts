import type { DetailWords } from './fr-details.js';

const en: DetailWords = {
  natureToConfirm: 'type to be confirmed',
  group: 'group of {n}',
  role: {
    lead: 'lead',
    implementing: 'implementation',
    funding: 'funding',
    support: 'support',
    partner: 'partner',
    participant: 'participant',
  },
  figureSource: 'Source: {source}',
  qualifier: { about: 'about {n}', more_than: 'more than {n}', less_than: 'fewer than {n}', at_least: 'at least {n}' },
  unit: { eur: '€{n}', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
  learntFrom: 'Learnt from',
  source: 'Source',
  seeAlso: 'See also',
  license: 'Licence: {license}',
  original: 'Read it on the network’s site',
};

export default en;
