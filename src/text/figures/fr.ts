import type { Shape } from '../common/fr.js';

/** The words around a figure, in each tag that shows one. */
const fr = {
  figureSource: 'Source\u00a0: {source}',
  qualifier: { about: 'environ {n}', more_than: 'plus de {n}', less_than: 'moins de {n}', at_least: 'au moins {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  /** Joins a number that ends in a million to what it counts. */
  ofMany: { consonant: 'de\u00a0{label}', vowel: 'd’{label}' },
};

export default fr;

export type FigureWords = Shape<typeof fr>;
