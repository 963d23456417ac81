import type { FigureWords } from './fr.js';

const pt: FigureWords = {
  figureSource: 'Fonte: {source}',
  qualifier: { about: 'cerca de {n}', more_than: 'mais de {n}', less_than: 'menos de {n}', at_least: 'pelo menos {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  ofMany: { consonant: 'de {label}', vowel: 'de {label}' },
};

export default pt;
