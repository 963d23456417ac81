import type { Shape } from '../../../text/common/fr.js';

/** Words of the live map, loaded with it. */
const fr = {
  wheelHint: '{key} + molette pour zoomer',
  touchHint: 'Deux doigts pour déplacer la carte',
  inView: {
    one: '{n} territoire visible.',
    many: '{n} de territoires visibles.',
    other: '{n} territoires visibles.',
  },
  territories: { one: '{n} territoire', many: '{n} de territoires', other: '{n} territoires' },
  pairings: { one: '{n} coopération', many: '{n} de coopérations', other: '{n} coopérations' },
  moreInList: {
    one: 'et {n} autre, dans la liste',
    many: 'et {n} d’autres, dans la liste',
    other: 'et {n} autres, dans la liste',
  },
  withPartners: 'Avec {partners}',
  zoomIn: 'Voir de plus près',
  close: 'Fermer',
};

export default fr;

export type LiveWords = Shape<typeof fr>;
