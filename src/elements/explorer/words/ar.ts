import type { ExplorerWords } from './fr.js';

const ar: ExplorerWords = {
  whole: 'ملء الشاشة',
  leave: 'الخروج من ملء الشاشة',
};

export default ar;
