import type { DetailWords } from './fr-details.js';

const es: DetailWords = {
  natureToConfirm: 'tipo por confirmar',
  group: 'grupo de {n}',
  role: {
    lead: 'responsable',
    implementing: 'ejecución',
    funding: 'financiación',
    support: 'apoyo',
    partner: 'socio',
    participant: 'participante',
  },
  figureSource: 'Fuente: {source}',
  qualifier: { about: 'unos {n}', more_than: 'más de {n}', less_than: 'menos de {n}', at_least: 'al menos {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  ofMany: { consonant: 'de {label}', vowel: 'de {label}' },
  learntFrom: 'Aprendido de',
  source: 'Fuente',
  seeAlso: 'Véase también',
  license: 'Licencia: {license}',
  original: 'Leer en el sitio de la red',
};

export default es;
