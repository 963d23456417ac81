import type { ExplorerWords } from './fr.js';

const ar: ExplorerWords = {
  enterFullscreen: 'ملء الشاشة',
  exitFullscreen: 'الخروج من ملء الشاشة',
};

export default ar;
