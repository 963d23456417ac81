import type { LiveWords } from './fr.js';

const es: LiveWords = {
  wheelHint: '{key} + rueda para ampliar',
  touchHint: 'Dos dedos mueven el mapa',
  inView: {
    one: '{n} territorio a la vista.',
    many: '{n} de territorios a la vista.',
    other: '{n} territorios a la vista.',
  },
  territories: { one: '{n} territorio', many: '{n} de territorios', other: '{n} territorios' },
  pairings: { one: '{n} cooperación', many: '{n} de cooperaciones', other: '{n} cooperaciones' },
  moreInList: { one: 'y {n} más, en la lista', many: 'y {n} más, en la lista', other: 'y {n} más, en la lista' },
  withPartners: 'Con {partners}',
  zoomIn: 'Ver más de cerca',
  close: 'Cerrar',
};

export default es;
