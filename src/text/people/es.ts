import type { PeopleWords } from './fr.js';

const es: PeopleWords = {
  natureToConfirm: 'tipo por confirmar',
  groupOf: 'grupo de {n}',
  role: {
    lead: 'responsable',
    implementing: 'ejecución',
    funding: 'financiación',
    support: 'apoyo',
    partner: 'socio',
    participant: 'participante',
  },
};

export default es;
