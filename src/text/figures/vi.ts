import type { FigureWords } from './fr.js';

const vi: FigureWords = {
  figureSource: 'Nguồn: {source}',
  qualifier: { about: 'khoảng {n}', more_than: 'hơn {n}', less_than: 'dưới {n}', at_least: 'ít nhất {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
};

export default vi;
