import type { ExplorerWords } from './fr.js';

const es: ExplorerWords = {
  whole: 'Pantalla completa',
  leave: 'Salir de la pantalla completa',
};

export default es;
