import type { FilterBarWords } from './fr.js';

const pt: FilterBarWords = {
  formLabel: 'Escolher entre as iniciativas',
  filters: 'Filtros',
  clearAll: 'Limpar tudo',
  countOfTotal: '{count} de {total}',
  noResult: 'Nenhuma iniciativa corresponde a esta escolha.',
  label: {
    query: 'Pesquisar',
    territory: 'Território',
    country: 'País',
    theme: 'Tema',
    goal: 'Objetivo de Desenvolvimento Sustentável',
    nature: 'Natureza dos parceiros',
    member: 'Organização',
    programme: 'Programa',
    phase: 'Etapa',
    status: 'Andamento',
    years: 'Anos',
    from: 'de',
    to: 'a',
  },
  allOption: {
    territory: 'Todos',
    country: 'Todos',
    theme: 'Todos',
    goal: 'Todos',
    nature: 'Todas',
    member: 'Todas',
    programme: 'Todos',
    phase: 'Todas',
    status: 'Todos',
    from: 'Todos',
    to: 'Todos',
  },
};

export default pt;
