import type { Shape } from '../../../text/common/fr.js';

const fr = {
  whole: 'Plein écran',
  leave: 'Quitter le plein écran',
};

export default fr;
export type ExplorerWords = Shape<typeof fr>;
