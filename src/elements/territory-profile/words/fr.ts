import type { Shape } from '../../../text/common/fr.js';
import lessons from '../../../text/lessons/fr.js';
import people from '../../../text/people/fr.js';

const fr = {
  ...lessons,
  ...people,
  empty: 'Ce territoire n’est pas dans le flux.',
  kind: {
    world_region: 'Région du monde',
    country: 'Pays',
    region: 'Région',
    department: 'Département',
    intercommunality: 'Intercommunalité',
    municipality: 'Commune',
    neighbourhood: 'Quartier',
    site: 'Lieu',
  },
  pairedWith: 'En coopération avec',
  notPaired: 'Aucune coopération de territoire à territoire n’est publiée pour ce territoire.',
  initiatives: 'Initiatives',
  noInitiative: 'Aucune initiative n’est publiée pour ce territoire.',
  partners: 'Qui y prend part',
  noPartner: 'Aucun partenaire n’est situé ici par la source.',
  lessonsDrawn: 'Ce que l’on en retient',
  noLesson: 'Aucun enseignement publié ne porte sur ce territoire.',
  agreement: {
    convention: 'convention',
    twinning: 'jumelage',
    informal: 'sans convention',
    project: 'autour d’un projet',
  },
};

export default fr;

export type TerritoryWords = Shape<typeof fr>;
