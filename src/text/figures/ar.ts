import type { FigureWords } from './fr.js';

const ar: FigureWords = {
  figureSource: 'المصدر: {source}',
  qualifier: { about: 'نحو {n}', more_than: 'أكثر من {n}', less_than: 'أقل من {n}', at_least: '{n} على الأقل' },
  unit: { eur: '{n}\u00a0€', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
};

export default ar;
