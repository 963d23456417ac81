import type { ExplorerWords } from './fr.js';

const es: ExplorerWords = {
  enterFullscreen: 'Pantalla completa',
  exitFullscreen: 'Salir de la pantalla completa',
};

export default es;
