import type { ExplorerWords } from './fr.js';

const pt: ExplorerWords = {
  enterFullscreen: 'Ecrã inteiro',
  exitFullscreen: 'Sair do ecrã inteiro',
};

export default pt;
