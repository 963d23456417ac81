import type { FilterBarWords } from './fr.js';

const es: FilterBarWords = {
  formLabel: 'Elegir entre las iniciativas',
  filters: 'Filtros',
  clearAll: 'Borrar todo',
  countOfTotal: '{count} de {total}',
  noResult: 'Ninguna iniciativa responde a esta elección.',
  label: {
    query: 'Buscar',
    territory: 'Territorio',
    country: 'País',
    theme: 'Tema',
    goal: 'Objetivo de Desarrollo Sostenible',
    nature: 'Naturaleza de los socios',
    member: 'Organización',
    programme: 'Programa',
    phase: 'Etapa',
    status: 'Estado',
    years: 'Años',
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

export default es;
