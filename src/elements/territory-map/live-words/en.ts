import type { VisitWords } from './fr.js';

const en: VisitWords = {
  wheel: '{key} + scroll to zoom',
  fingers: 'Two fingers move the map',
  inView: { one: '{n} territory in view.', other: '{n} territories in view.' },
  territories: { one: '{n} territory', other: '{n} territories' },
  pairings: { one: '{n} cooperation', other: '{n} cooperations' },
  further: { one: 'and {n} other, in the list', other: 'and {n} others, in the list' },
  partners: 'With {partners}',
  nearer: 'Look closer',
  close: 'Close',
};

export default en;
