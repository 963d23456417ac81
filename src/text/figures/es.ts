import type { FigureWords } from './fr.js';

const es: FigureWords = {
  figureSource: 'Fuente: {source}',
  qualifier: { about: 'unos {n}', more_than: 'más de {n}', less_than: 'menos de {n}', at_least: 'al menos {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  ofMany: { consonant: 'de {label}', vowel: 'de {label}' },
};

export default es;
