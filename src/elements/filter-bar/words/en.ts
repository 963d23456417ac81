import type { FilterBarWords } from './fr.js';

const en: FilterBarWords = {
  formLabel: 'Choose among the initiatives',
  filters: 'Filters',
  clearAll: 'Clear all',
  countOfTotal: '{count} of {total}',
  noResult: 'No initiative matches this choice.',
  label: {
    query: 'Search',
    territory: 'Territory',
    country: 'Country',
    theme: 'Theme',
    goal: 'Sustainable Development Goal',
    nature: 'Nature of partners',
    member: 'Organisation',
    programme: 'Programme',
    phase: 'Phase',
    status: 'Progress',
    years: 'Years',
    from: 'from',
    to: 'to',
  },
  allOption: {
    territory: 'All',
    country: 'All',
    theme: 'All',
    goal: 'All',
    nature: 'All',
    member: 'All',
    programme: 'All',
    phase: 'All',
    status: 'All',
    from: 'All',
    to: 'All',
  },
};

export default en;
