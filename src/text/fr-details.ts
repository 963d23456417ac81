import type { Shape } from './fr.js';

/** What several of the tags that tell more than cards say. */
const fr = {
  natureToConfirm: 'nature à confirmer',
  group: 'groupe de {n}',
  role: {
    lead: 'porteur',
    implementing: 'mise en œuvre',
    funding: 'financement',
    support: 'appui',
    partner: 'partenaire',
    participant: 'participant',
  },
  figureSource: 'Source\u00a0: {source}',
  qualifier: { about: 'environ {n}', more_than: 'plus de {n}', less_than: 'moins de {n}', at_least: 'au moins {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  /** Between a million and what is counted. */
  ofMany: { consonant: 'de\u00a0{label}', vowel: 'd’{label}' },
  learntFrom: 'Tiré de',
  source: 'Source',
  seeAlso: 'À voir aussi',
  license: 'Licence\u00a0: {license}',
  original: 'Lire sur le site du réseau',
};

export default fr;

export type DetailWords = Shape<typeof fr>;
