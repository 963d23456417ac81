import type { ExplorerWords } from './fr.js';

const en: ExplorerWords = {
  whole: 'Full screen',
  leave: 'Leave full screen',
};

export default en;
