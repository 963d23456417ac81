import figures from '../../../text/figures/en.js';
import type { KeyFiguresWords } from './fr.js';

const en: KeyFiguresWords = {
  ...figures,
  empty: 'No figure to show.',
  declared: 'Declared figures',
  declaredBy: 'Figures declared by the network ({name})',
  counted: 'Counted in the sheets published here',
  countedNote: 'This count is of this feed alone: it may be lower than the declared figures.',
  count: {
    initiatives: { one: 'initiative', other: 'initiatives' },
    territories: { one: 'territory', other: 'territories' },
    countries: { one: 'country', other: 'countries' },
    organisations: { one: 'organisation', other: 'organisations' },
    pairings: { one: 'territory-to-territory cooperation', other: 'territory-to-territory cooperations' },
  },
};

export default en;
