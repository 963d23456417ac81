import type { FigureWords } from './fr.js';

const en: FigureWords = {
  figureSource: 'Source: {source}',
  qualifier: { about: 'about {n}', more_than: 'more than {n}', less_than: 'fewer than {n}', at_least: 'at least {n}' },
  unit: { eur: '€{n}', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
};

export default en;
