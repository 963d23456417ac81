import lessons from '../../../text/lessons/en.js';
import people from '../../../text/people/en.js';
import type { TerritoryWords } from './fr.js';

const en: TerritoryWords = {
  ...lessons,
  ...people,
  empty: 'This territory is not in the feed.',
  kind: {
    world_region: 'World region',
    country: 'Country',
    region: 'Region',
    department: 'Department',
    intercommunality: 'Intercommunality',
    municipality: 'Municipality',
    neighbourhood: 'Neighbourhood',
    site: 'Site',
  },
  pairedWith: 'In cooperation with',
  notPaired: 'No territory-to-territory cooperation is published for this territory.',
  initiatives: 'Initiatives',
  noInitiative: 'No initiative is published for this territory.',
  partners: 'Who takes part',
  noPartner: 'The source places no partner here.',
  lessonsDrawn: 'What was learnt',
  noLesson: 'No published lesson is about this territory.',
  agreement: {
    convention: 'agreement',
    twinning: 'twinning',
    informal: 'without an agreement',
    project: 'around a project',
  },
};

export default en;
