import figures from '../../../text/figures/es.js';
import type { KeyFiguresWords } from './fr.js';

const es: KeyFiguresWords = {
  ...figures,
  empty: 'No hay cifras que mostrar.',
  declared: 'Cifras declaradas',
  declaredBy: 'Cifras declaradas por la red ({name})',
  counted: 'Contadas en las fichas publicadas aquí',
  countedNote: 'Este recuento solo abarca estos datos: puede ser inferior a las cifras declaradas.',
  count: {
    initiatives: { one: 'iniciativa', many: 'de iniciativas', other: 'iniciativas' },
    territories: { one: 'territorio', many: 'de territorios', other: 'territorios' },
    countries: { one: 'país', many: 'de países', other: 'países' },
    organisations: { one: 'organización', many: 'de organizaciones', other: 'organizaciones' },
    pairings: {
      one: 'cooperación de territorio a territorio',
      many: 'de cooperaciones de territorio a territorio',
      other: 'cooperaciones de territorio a territorio',
    },
  },
};

export default es;
