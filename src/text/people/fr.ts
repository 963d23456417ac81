import type { Shape } from '../common/fr.js';

/** The words around an organisation, in each tag that shows all of one. */
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
