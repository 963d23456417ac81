import figures from '../../../text/figures/en.js';
import type { ProgrammeWords } from './fr.js';

const en: ProgrammeWords = {
  ...figures,
  empty: 'No programme to show.',
  alsoCalled: 'Also written: {names}',
  operator: 'Run by: {name}',
  partOf: 'As part of: {name}',
  phases: 'Stages',
  inferredNote: 'The end is deduced: the source does not give it.',
  territories: 'Where it acts',
  initiatives: 'Initiatives',
  site: 'The programme on its site',
};

export default en;
