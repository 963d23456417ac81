import type { PeopleWords } from './fr.js';

const pt: PeopleWords = {
  natureToConfirm: 'tipo por confirmar',
  groupOf: 'grupo de {n}',
  role: {
    lead: 'responsável',
    implementing: 'execução',
    funding: 'financiamento',
    support: 'apoio',
    partner: 'parceiro',
    participant: 'participante',
  },
};

export default pt;
