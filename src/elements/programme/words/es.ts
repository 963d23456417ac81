import figures from '../../../text/figures/es.js';
import type { ProgrammeWords } from './fr.js';

const es: ProgrammeWords = {
  ...figures,
  empty: 'No hay programas que mostrar.',
  alsoCalled: 'También escrito: {names}',
  operator: 'Ejecución: {name}',
  partOf: 'En el marco de: {name}',
  phases: 'Las etapas',
  inferredNote: 'El fin se deduce: la fuente no lo da.',
  territories: 'Territorios de acción',
  initiatives: 'Iniciativas',
  site: 'El programa en su sitio',
};

export default es;
