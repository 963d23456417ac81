import type { FilterBarWords } from './fr.js';

const es: FilterBarWords = {
  name: 'Elegir entre las iniciativas',
  filters: 'Filtros',
  clear: 'Borrar todo',
  of: '{found} de {all}',
  none: 'Ninguna iniciativa responde a esta elección.',
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
  all: {
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
