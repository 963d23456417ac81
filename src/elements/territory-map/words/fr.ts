import type { Shape } from '../../../text/common/fr.js';

/** Words of the map. The live map and the consent to tiles have files of their own, which come with them. */
const fr = {
  empty: 'Aucun territoire à placer sur la carte.',
  label: 'Carte des coopérations de territoire à territoire',
  help: 'Flèches\u00a0: déplacer la carte. Plus et moins\u00a0: zoomer. Origine\u00a0: tout revoir. Tout ce que montre la carte est dans la liste.',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  zoomReset: 'Revoir toute la carte',
  toolbar: 'Zoom de la carte',
  listOnly: 'Liste seule',
  mapAndList: 'Carte et liste',
  showMore: 'Afficher la suite',
  pairings: 'Coopérations de territoire à territoire',
  oneSided: 'Un seul territoire connu',
  areas: 'Territoires d’action du programme',
  approximate: {
    department: 'position approximative\u00a0: le département',
    region: 'position approximative\u00a0: la région',
    country: 'position approximative\u00a0: le pays',
  },
  notPlaced: {
    one: '{n} lieu ne peut pas être placé sur la carte.',
    many: '{n} de lieux ne peuvent pas être placés sur la carte.',
    other: '{n} lieux ne peuvent pas être placés sur la carte.',
  },
  credit: 'Fond\u00a0: Natural Earth / Visionscarto. Tracé indicatif, sans valeur juridique.',
  allApproximate: 'Positions approximatives (précision\u00a0: {precisions}).',
  someApproximate: 'Certaines positions sont approximatives (précision\u00a0: {precisions}).',
  precision: { municipality: 'commune', department: 'département', region: 'région', country: 'pays' },
  pointSources: 'Source des positions\u00a0: {sources}.',
};

export default fr;

export type MapWords = Shape<typeof fr>;
