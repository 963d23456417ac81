import type { ProblemWords } from './fr-problems.js';

const en: ProblemWords = {
  stale: 'Data from {date}. {problem}',
  astray: 'The attribute {name} asks for “{value}”, which is nowhere in the network’s feed.',
  nearest: 'What comes nearest:',
  unclosed: 'This tag is not closed: what follows in the page is caught in it. It should be written like this:',
  problem: {
    'no-src': 'This tag does not say where the data is. Add the src attribute with the address of the network’s feed:',
    'bad-src': 'The address “{detail}” given in src is not that of a feed. It should look like this:',
    unreachable: 'The data could not be loaded: the network’s server does not answer, or your connection is down.',
    timeout: 'The data is taking too long to arrive.',
    'not-found': 'The network’s feed is not at the address given (error {detail}).',
    forbidden: 'The network’s server refuses access to the feed (error {detail}).',
    server: 'The network’s server is temporarily out of order (error {detail}).',
    'too-large': 'The feed is larger than allowed ({detail} MB): it has to be published in several pages.',
    'not-json': 'The address given did not bring a feed, but {detail}.',
    'not-a-feed': 'The file received is not a feed of initiatives: “{detail}” is missing from it.',
    unreadable: 'No sheet of the feed can be read ({detail}).',
    defect: 'A fault of the program keeps this content from being shown ({detail}).',
  },
  received: { html: 'a web page (sometimes a login page)', text: 'text that is not JSON, or that is cut short', empty: 'an empty file' },
};

export default en;
