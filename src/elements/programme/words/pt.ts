import figures from '../../../text/figures/pt.js';
import type { ProgrammeWords } from './fr.js';

const pt: ProgrammeWords = {
  ...figures,
  empty: 'Nenhum programa para mostrar.',
  alsoCalled: 'Também escrito: {names}',
  operator: 'Execução: {name}',
  partOf: 'No âmbito de: {name}',
  phases: 'As etapas',
  inferredNote: 'O fim é deduzido: a fonte não o dá.',
  territories: 'Territórios de ação',
  initiatives: 'Iniciativas',
  site: 'O programa no seu site',
};

export default pt;
