import type { ExplorerWords } from './fr.js';

const pt: ExplorerWords = {
  whole: 'Ecrã inteiro',
  leave: 'Sair do ecrã inteiro',
};

export default pt;
