import type { PeopleWords } from './fr.js';

const en: PeopleWords = {
  natureToConfirm: 'type to be confirmed',
  groupOf: 'group of {n}',
  role: {
    lead: 'lead',
    implementing: 'implementation',
    funding: 'funding',
    support: 'support',
    partner: 'partner',
    participant: 'participant',
  },
};

export default en;
