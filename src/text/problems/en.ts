import type { ProblemWords } from './fr.js';

const en: ProblemWords = {
  unreadableRecords: { one: '{n} unreadable sheet is not shown.', other: '{n} unreadable sheets are not shown.' },
  staleSince: 'Data from {date}. {problem}',
  staleUndated: 'Data received earlier. {problem}',
  newerVersion: 'This feed is of a newer version ({detail}): something may be missing.',
  visitPublisher: 'See the site {host}',
  unknownId: 'The attribute {name} asks for “{value}”, which is nowhere in the network’s feed.',
  nearestIds: 'What comes nearest:',
  unclosedTag: 'This tag is not closed: what follows in the page is caught in it. It should be written like this:',
  problem: {
    'no-src': 'This tag does not say where the data is. Add the src attribute with the address of the network’s feed:',
    'bad-src': 'The address “{detail}” given in src is not that of a feed. It should look like this:',
    offline: 'You are offline: the content will come as soon as you are back.',
    unreachable: 'The data could not be loaded: the network’s server does not answer, or your connection is down.',
    mixed: 'This page is served over https and the feed over http: the browser refuses to read it.',
    cors: 'The network’s server does not allow other sites to read this feed yet. The header it lacks:',
    csp: 'The security policy of this page (CSP) forbids reading the feed. What it lacks:',
    timeout: 'The data is taking too long to arrive.',
    'not-found': 'The network’s feed is not at the address given (error {detail}).',
    forbidden: 'The network’s server refuses access to the feed (error {detail}).',
    server: 'The network’s server is temporarily out of order (error {detail}).',
    'too-large': 'The feed is larger than allowed ({detail} MB): it has to be published in several pages.',
    blank: 'The address given did not bring a feed: an empty file was received.',
    login: 'The address given did not bring a feed: a login page was received.',
    html: 'The address given did not bring a feed: a web page was received.',
    php: 'The network’s server mixed an error message of PHP into the feed.',
    jsonp: 'The address given did not bring a feed: a script (JSONP) was received.',
    cut: 'The feed arrived cut short: its end is missing.',
    'not-json': 'The address given did not bring a feed: text of another format was received.',
    'not-a-feed': 'The file received is not a feed of initiatives: “{detail}” is missing from it.',
    unreadable: 'No sheet of the feed can be read ({detail}).',
    defect: 'A fault of the program keeps this content from being shown ({detail}).',
  },
};

export default en;
