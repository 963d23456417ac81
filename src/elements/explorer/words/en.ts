import type { ExplorerWords } from './fr.js';

const en: ExplorerWords = {
  enterFullscreen: 'Full screen',
  exitFullscreen: 'Leave full screen',
};

export default en;
