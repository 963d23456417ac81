import lessons from '../../../text/lessons/pt.js';
import people from '../../../text/people/pt.js';
import type { TerritoryWords } from './fr.js';

const pt: TerritoryWords = {
  ...lessons,
  ...people,
  empty: 'Este território não está nos dados.',
  kind: {
    world_region: 'Região do mundo',
    country: 'País',
    region: 'Região',
    department: 'Departamento',
    intercommunality: 'Comunidade intermunicipal',
    municipality: 'Município',
    neighbourhood: 'Bairro',
    site: 'Local',
  },
  pairedWith: 'Em cooperação com',
  notPaired: 'Nenhuma cooperação de território a território está publicada para este território.',
  initiatives: 'Iniciativas',
  noInitiative: 'Nenhuma iniciativa está publicada para este território.',
  partners: 'Quem participa',
  noPartner: 'A fonte não situa aqui nenhum parceiro.',
  lessonsDrawn: 'O que se aprendeu',
  noLesson: 'Nenhuma aprendizagem publicada trata deste território.',
  agreement: {
    convention: 'convenção',
    twinning: 'geminação',
    informal: 'sem convenção',
    project: 'em torno de um projeto',
  },
};

export default pt;
