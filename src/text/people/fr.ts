import type { Shape } from '../common/fr.js';

/** What is said of an organisation, by each of the tags that show one whole. */
const fr = {
  natureToConfirm: 'nature à confirmer',
  groupOf: 'groupe de {n}',
  role: {
    lead: 'porteur',
    implementing: 'mise en œuvre',
    funding: 'financement',
    support: 'appui',
    partner: 'partenaire',
    participant: 'participant',
  },
};

export default fr;

export type PeopleWords = Shape<typeof fr>;
