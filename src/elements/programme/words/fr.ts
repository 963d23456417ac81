import type { Shape } from '../../../text/common/fr.js';
import figures from '../../../text/figures/fr.js';

const fr = {
  ...figures,
  empty: 'Aucun programme à afficher.',
  alsoCalled: 'Aussi écrit\u00a0: {names}',
  operator: 'Mise en œuvre\u00a0: {name}',
  partOf: 'Dans le cadre de\u00a0: {name}',
  phases: 'Les étapes',
  inferredNote: 'La fin est déduite\u00a0: la source ne la donne pas.',
  territories: 'Territoires d’action',
  initiatives: 'Initiatives',
  site: 'Le programme sur son site',
};

export default fr;

export type ProgrammeWords = Shape<typeof fr>;
