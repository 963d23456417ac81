import type { ConsentWords } from './fr.js';

const es: ConsentWords = {
  show: 'Mostrar el mapa base de {host}: su dirección IP se enviará a ese sitio',
  hide: 'Volver al mapa base sencillo',
  failed: 'No se pudo cargar el mapa base de {host}.',
};

export default es;
