import type { VisitWords } from './fr.js';

const pt: VisitWords = {
  wheel: '{key} + roda para ampliar',
  fingers: 'Dois dedos movem o mapa',
  inView: { one: '{n} território à vista.', many: '{n} de territórios à vista.', other: '{n} territórios à vista.' },
  territories: { one: '{n} território', many: '{n} de territórios', other: '{n} territórios' },
  pairings: { one: '{n} cooperação', many: '{n} de cooperações', other: '{n} cooperações' },
  further: { one: 'e mais {n}, na lista', many: 'e mais {n}, na lista', other: 'e mais {n}, na lista' },
  partners: 'Com {partners}',
  nearer: 'Ver mais de perto',
  close: 'Fechar',
};

export default pt;
