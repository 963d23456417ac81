import type { Shape } from '../common/fr.js';

/** What is said around a figure, by each of the tags that show one. */
const fr = {
  figureSource: 'Source\u00a0: {source}',
  qualifier: { about: 'environ {n}', more_than: 'plus de {n}', less_than: 'moins de {n}', at_least: 'au moins {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  /** Between a million and what is counted. */
  ofMany: { consonant: 'de\u00a0{label}', vowel: 'd’{label}' },
};

export default fr;

export type FigureWords = Shape<typeof fr>;
