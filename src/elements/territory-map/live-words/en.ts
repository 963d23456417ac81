import type { LiveWords } from './fr.js';

const en: LiveWords = {
  wheelHint: '{key} + scroll to zoom',
  touchHint: 'Two fingers move the map',
  inView: { one: '{n} territory in view.', other: '{n} territories in view.' },
  territories: { one: '{n} territory', other: '{n} territories' },
  pairings: { one: '{n} cooperation', other: '{n} cooperations' },
  moreInList: { one: 'and {n} other, in the list', other: 'and {n} others, in the list' },
  withPartners: 'With {partners}',
  zoomIn: 'Look closer',
  close: 'Close',
};

export default en;
