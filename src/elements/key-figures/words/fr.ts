import type { Shape } from '../../../text/common/fr.js';
import figures from '../../../text/figures/fr.js';

const fr = {
  ...figures,
  empty: 'Aucun chiffre à afficher.',
  declared: 'Chiffres déclarés',
  declaredBy: 'Chiffres déclarés par le réseau ({name})',
  counted: 'Comptés dans les fiches publiées ici',
  countedNote: 'Ce décompte ne porte que sur ce flux\u00a0: il peut être inférieur aux chiffres déclarés.',
  count: {
    initiatives: { one: 'initiative', many: 'd’initiatives', other: 'initiatives' },
    territories: { one: 'territoire', many: 'de territoires', other: 'territoires' },
    countries: { one: 'pays', many: 'de pays', other: 'pays' },
    organisations: { one: 'organisation', many: 'd’organisations', other: 'organisations' },
    pairings: {
      one: 'coopération de territoire à territoire',
      many: 'de coopérations de territoire à territoire',
      other: 'coopérations de territoire à territoire',
    },
  },
};

export default fr;

export type KeyFiguresWords = Shape<typeof fr>;
