// Pages that are not as the guide has them: a member's site whose every byte the test writes, and the network beside it.
import { DEMO, serve } from '../../tools/serve.mjs';

// Runs before anything else of the page, and keeps what a visitor's console would show.
const PROBE = `
  globalThis.seen = { violations: [], errors: [], problems: {}, told: [] };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.violations.push(effectiveDirective + ' ' + blockedURI));
  document.addEventListener('coop-problem', ({ target, problem }) => { seen.problems[target.id] = problem.kind; });
  addEventListener('error', ({ message, error }) => { if (message) seen.errors.push(message + ' ' + (error?.stack ?? '')); });
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason) + ' ' + (reason?.stack ?? '')));
  for (const way of ['warn', 'error']) {
    const own = console[way];
    console[way] = (...parts) => { seen.told.push(parts.join(' ')); own.apply(console, parts); };
  }
`;

/** The pasted script. */
export const script = (network, attributes = 'type="module"') =>
  `<script ${attributes} src="${network}/passerelle/1/passerelle.js"></script>`;

/** A tag that shows the demo's feed, with the link that stands in it. */
export const tag = (network, name, attributes = '') =>
  `<${name} src="${network}/cfsi.feed.json" loading="eager" ${attributes}><a href="${network}/liste.html">Nos initiatives</a></${name}>`;

/** Every tag of the network, each with what it needs to show something. */
export const ALL = {
  'coop-initiative-list': 'share structured-data open="dialog" permalink',
  'coop-initiative-card': 'initiative="paniers-comasagua-montauban"',
  'coop-initiative-sheet': 'initiative="paniers-comasagua-montauban"',
  'coop-key-figures': '',
  'coop-lesson-list': '',
  'coop-partner-list': '',
  'coop-programme': '',
  'coop-territory-map': '',
  'coop-territory-profile': 'territory="montauban"',
  'coop-filter-bar': 'linked',
};
export const allTags = (network) =>
  Object.entries(ALL)
    .map(([name, attributes]) => tag(network, name, attributes))
    .join('\n');

/** A page like others. `first` stands before anything of ours is there. */
export const page = (network, { first = '', head = script(network), body, attributes = 'lang="fr"' }) => `<!doctype html>
<html ${attributes}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Une association</title>
    <link rel="icon" href="${network}/probe.ico">
    <script src="${network}/probe.js"></script>
    ${first}
    ${head}
  </head>
  <body>${body}</body>
</html>`;

/**
 * Starts both. `pages` receives the network's origin and gives the site's pages, by path: their text, or a handler.
 * @param routes handlers on the network's side; `mounts` folders there, beside those of the demo
 */
export async function hostPage(after, { pages, routes = {}, mounts = {}, headers = {} }) {
  const network = await serve({
    mounts: { ...DEMO, ...mounts },
    routes: {
      '/probe.js': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(PROBE),
      '/probe.ico': (_request, response) => response.writeHead(204).end(),
      ...routes,
    },
  });
  after(network.close);
  const html = (text) => (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  const handlers = Object.entries(pages(network.origin)).map(([path, what]) => [path, typeof what === 'string' ? html(what) : what]);
  const site = await serve({ mounts: {}, headers, routes: Object.fromEntries(handlers) });
  after(site.close);
  return { network, site };
}

/** How often the network was asked for `path`. */
export const asked = ({ log }, path) => log.filter((one) => one.path.split('?')[0] === path).length;

/** What the page's console was told by the script. */
export const told = (page) => page.evaluate(() => seen.told.filter((line) => line.includes('passerelle')));
