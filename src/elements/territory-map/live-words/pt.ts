import type { LiveWords } from './fr.js';

const pt: LiveWords = {
  wheelHint: '{key} + roda para ampliar',
  touchHint: 'Dois dedos movem o mapa',
  inView: { one: '{n} território à vista.', many: '{n} de territórios à vista.', other: '{n} territórios à vista.' },
  territories: { one: '{n} território', many: '{n} de territórios', other: '{n} territórios' },
  pairings: { one: '{n} cooperação', many: '{n} de cooperações', other: '{n} cooperações' },
  moreInList: { one: 'e mais {n}, na lista', many: 'e mais {n}, na lista', other: 'e mais {n}, na lista' },
  withPartners: 'Com {partners}',
  zoomIn: 'Ver mais de perto',
  close: 'Fechar',
};

export default pt;
