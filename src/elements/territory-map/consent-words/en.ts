import type { ConsentWords } from './fr.js';

const en: ConsentWords = {
  show: 'Show the base map of {host}: your IP address will be sent to it',
  hide: 'Back to the plain base map',
  failed: 'The base map of {host} could not be loaded.',
};

export default en;
