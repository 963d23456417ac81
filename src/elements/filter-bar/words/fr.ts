import type { Shape } from '../../../text/common/fr.js';

const fr = {
  formLabel: 'Choisir parmi les initiatives',
  filters: 'Filtres',
  clearAll: 'Tout effacer',
  countOfTotal: '{count} sur {total}',
  noResult: 'Aucune initiative ne répond à ce choix.',
  label: {
    query: 'Rechercher',
    territory: 'Territoire',
    country: 'Pays',
    theme: 'Thème',
    goal: 'Objectif de développement durable',
    nature: 'Nature des partenaires',
    member: 'Organisation',
    programme: 'Programme',
    phase: 'Étape',
    status: 'Avancement',
    years: 'Années',
    from: 'de',
    to: 'à',
  },
  allOption: {
    territory: 'Tous',
    country: 'Tous',
    theme: 'Tous',
    goal: 'Tous',
    nature: 'Toutes',
    member: 'Toutes',
    programme: 'Tous',
    phase: 'Toutes',
    status: 'Tous',
    from: 'Toutes',
    to: 'Toutes',
  },
};

export default fr;

export type FilterBarWords = Shape<typeof fr>;
