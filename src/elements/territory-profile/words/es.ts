import lessons from '../../../text/lessons/es.js';
import people from '../../../text/people/es.js';
import type { TerritoryWords } from './fr.js';

const es: TerritoryWords = {
  ...lessons,
  ...people,
  empty: 'Este territorio no está en los datos.',
  kind: {
    world_region: 'Región del mundo',
    country: 'País',
    region: 'Región',
    department: 'Departamento',
    intercommunality: 'Mancomunidad',
    municipality: 'Municipio',
    neighbourhood: 'Barrio',
    site: 'Lugar',
  },
  pairedWith: 'En cooperación con',
  notPaired: 'No se publica ninguna cooperación de territorio a territorio para este territorio.',
  initiatives: 'Iniciativas',
  noInitiative: 'No se publica ninguna iniciativa para este territorio.',
  partners: 'Quiénes participan',
  noPartner: 'La fuente no sitúa aquí a ningún socio.',
  lessonsDrawn: 'Lo que se aprendió',
  noLesson: 'Ningún aprendizaje publicado trata de este territorio.',
  agreement: {
    convention: 'convenio',
    twinning: 'hermanamiento',
    informal: 'sin convenio',
    project: 'en torno a un proyecto',
  },
};

export default es;
