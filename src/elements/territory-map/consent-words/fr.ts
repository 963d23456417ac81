import type { Shape } from '../../../text/common/fr.js';

/** Words of the consent to tiles, loaded with a map that offers them. */
const fr = {
  show: 'Afficher le fond de {host}\u00a0: votre adresse IP lui sera transmise',
  hide: 'Revenir au fond simple',
  failed: 'Le fond de {host} n’a pas pu être chargé.',
};

export default fr;

export type ConsentWords = Shape<typeof fr>;
