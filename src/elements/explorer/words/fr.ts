import type { Shape } from '../../../text/common/fr.js';

const fr = {
  enterFullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',
};

export default fr;
export type ExplorerWords = Shape<typeof fr>;
