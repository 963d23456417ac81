import type { ExplorerWords } from './fr.js';

const vi: ExplorerWords = {
  whole: 'Toàn màn hình',
  leave: 'Thoát toàn màn hình',
};

export default vi;
