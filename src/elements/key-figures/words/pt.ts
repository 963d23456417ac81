import figures from '../../../text/figures/pt.js';
import type { KeyFiguresWords } from './fr.js';

const pt: KeyFiguresWords = {
  ...figures,
  empty: 'Nenhum número para mostrar.',
  declared: 'Números declarados',
  declaredBy: 'Números declarados pela rede ({name})',
  counted: 'Contados nas fichas publicadas aqui',
  countedNote: 'Esta contagem abrange apenas estes dados: pode ser inferior aos números declarados.',
  count: {
    initiatives: { one: 'iniciativa', many: 'de iniciativas', other: 'iniciativas' },
    territories: { one: 'território', many: 'de territórios', other: 'territórios' },
    countries: { one: 'país', many: 'de países', other: 'países' },
    organisations: { one: 'organização', many: 'de organizações', other: 'organizações' },
    pairings: {
      one: 'cooperação de território a território',
      many: 'de cooperações de território a território',
      other: 'cooperações de território a território',
    },
  },
};

export default pt;
