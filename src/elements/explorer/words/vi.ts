import type { ExplorerWords } from './fr.js';

const vi: ExplorerWords = {
  enterFullscreen: 'Toàn màn hình',
  exitFullscreen: 'Thoát toàn màn hình',
};

export default vi;
