import type { Shape } from '../../../text/common/fr.js';

const fr = {
  name: 'Choisir parmi les initiatives',
  filters: 'Filtres',
  clear: 'Tout effacer',
  of: '{found} sur {all}',
  none: 'Aucune initiative ne répond à ce choix.',
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
  all: {
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
