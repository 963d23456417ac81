import type { DetailWords } from './fr-details.js';

const pt: DetailWords = {
  natureToConfirm: 'tipo por confirmar',
  group: 'grupo de {n}',
  role: {
    lead: 'responsável',
    implementing: 'execução',
    funding: 'financiamento',
    support: 'apoio',
    partner: 'parceiro',
    participant: 'participante',
  },
  figureSource: 'Fonte: {source}',
  qualifier: { about: 'cerca de {n}', more_than: 'mais de {n}', less_than: 'menos de {n}', at_least: 'pelo menos {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}\u00a0%' },
  ofMany: { consonant: 'de {label}', vowel: 'de {label}' },
  learntFrom: 'Aprendido com',
  source: 'Fonte',
  seeAlso: 'Ver também',
  license: 'Licença: {license}',
  original: 'Ler no site da rede',
};

export default pt;
