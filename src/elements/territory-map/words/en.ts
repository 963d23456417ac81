import type { MapWords } from './fr.js';

const en: MapWords = {
  empty: 'No territory to put on the map.',
  label: 'Map of territory-to-territory cooperation',
  help: 'Arrows: move the map. Plus and minus: zoom. Home: see it all. All that the map shows is in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'See the whole map',
  toolbar: 'Zoom of the map',
  listOnly: 'List only',
  mapAndList: 'Map and list',
  showMore: 'Show more',
  pairings: 'Territory-to-territory cooperation',
  oneSided: 'Only one territory known',
  areas: 'Where the programme acts',
  approximate: {
    department: 'approximate position: the department',
    region: 'approximate position: the region',
    country: 'approximate position: the country',
  },
  notPlaced: {
    one: '{n} place cannot be put on the map.',
    many: '{n} places cannot be put on the map.',
    other: '{n} places cannot be put on the map.',
  },
  credit: 'Base map: Natural Earth / Visionscarto. Boundaries are indicative and have no legal value.',
  allApproximate: 'Approximate positions (precision: {precisions}).',
  someApproximate: 'Some positions are approximate (precision: {precisions}).',
  precision: { municipality: 'municipality', department: 'department', region: 'region', country: 'country' },
  pointSources: 'Source of the positions: {sources}.',
};

export default en;
