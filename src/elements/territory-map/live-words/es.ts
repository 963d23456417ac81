import type { VisitWords } from './fr.js';

const es: VisitWords = {
  wheel: '{key} + rueda para ampliar',
  fingers: 'Dos dedos mueven el mapa',
  inView: {
    one: '{n} territorio a la vista.',
    many: '{n} de territorios a la vista.',
    other: '{n} territorios a la vista.',
  },
  territories: { one: '{n} territorio', many: '{n} de territorios', other: '{n} territorios' },
  pairings: { one: '{n} cooperación', many: '{n} de cooperaciones', other: '{n} cooperaciones' },
  further: { one: 'y {n} más, en la lista', many: 'y {n} más, en la lista', other: 'y {n} más, en la lista' },
  partners: 'Con {partners}',
  nearer: 'Ver más de cerca',
  close: 'Cerrar',
};

export default es;
