// Two origins, as in life: the network's (bundle and feed) and a member's site, whose page pastes the tags.
import { DEMO, serve } from '../../../tools/serve.mjs';

// Runs before anything else of the page, and keeps what a visitor's console would show.
const PROBE = `
  globalThis.seen = { violations: [], errors: [], problems: {} };
  globalThis.heard = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    seen.violations.push(effectiveDirective + ' ' + blockedURI + ' ' + sourceFile));
  document.addEventListener('coop-problem', ({ target, problem }) => { seen.problems[target.id] = problem.kind; });
  addEventListener('error', ({ message, error }) => seen.errors.push(message + ' ' + (error?.stack ?? '')));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason) + ' ' + (reason?.stack ?? '')));
  for (const way of ['warn', 'error']) {
    const own = console[way];
    console[way] = (...parts) => { heard.push(parts.join(' ')); own.apply(console, parts); };
  }
`;
/** What the pages of a test ask the network for beside what it is there for; a frame without an origin too. */
export const PROBES = {
  '/probe.js': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(PROBE),
  // else a browser asks the site for one, which a strict policy refuses
  '/probe.ico': (_request, response) => response.writeHead(204).end(),
};

/** What the page pastes to have the tags: the script of the mount `/passerelle/1/`, unless another address is said. */
export const script = (network, path = '/passerelle/1/passerelle.js', attributes = 'type="module"') =>
  `<script ${attributes} src="${network}${path}"></script>`;

/** A page of a site. `first` stands in its head after the probe, before anything of ours is there. */
export const pageOf = (
  network,
  { first = '', head = script(network), body, attributes = 'lang="fr"' },
) => `<!doctype html>
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

/** A route that answers with a page. */
export const html = (text) => (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);

/**
 * Starts both. The functions receive the network's origin.
 * @param after as `visit` gives it: closes both
 * @param body the content of the site's page `/`
 * @param head what that page has in its head, after the probe: the pasted script, unless it says otherwise
 * @param pages further pages of the site, path -> `{ body, head? }`, functions as the two above
 * @param csp the Content-Security-Policy of all its pages
 * @param headers what else is sent with them, an object
 * @param siteRoutes handlers on the site's side, for what is no such page; see `serve`
 * @param routes handlers on the network's side
 * @param mounts folders on the network's side, beside the demo's; `/passerelle/0/` is a second copy of the build, or another version of it
 */
export async function sites(
  after,
  { body, head = script, pages = {}, csp, headers = {}, siteRoutes = {}, routes = {}, mounts = {} },
) {
  const network = await serve({
    mounts: { ...DEMO, '/passerelle/0/': 'dist', ...mounts },
    routes: { ...PROBES, ...routes },
  });
  after(network.close);
  const { origin } = network;
  const page = ({ head = script, body }) =>
    html(pageOf(origin, { head: head(origin), body: `<h1>Une association</h1>${body(origin)}` }));
  const made = Object.entries({ '/': { body, head }, ...pages }).map(([path, content]) => [path, page(content)]);
  const site = await serve({
    mounts: {},
    headers: csp ? { ...headers, 'content-security-policy': csp(origin) } : headers,
    routes: { ...Object.fromEntries(made), ...siteRoutes },
  });
  after(site.close);
  return { network, site };
}

/** The paths of the bundle's files that were asked for, each once, sorted. */
export const scripts = ({ log }) =>
  [...new Set(log.map(({ path }) => path.match(/^\/passerelle\/1\/(.+\.js)$/)?.[1]).filter(Boolean))].sort();

/** Waits until all the coop-* tags of the page show their feed, and no more entries come: a long list is drawn a few in each frame. */
export async function drawn(page) {
  await page.waitFor(() => {
    const tags = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('coop-'));
    return tags.length > 0 && tags.every((tag) => tag.network && tag.shadowRoot.querySelector('#content'));
  });
  await whole(page);
  // what follows the size of a tag comes a frame after it, and in WebKit frames may be late
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Waits until no element has come to the tags of the page for a fifth of a second. */
export const whole = (page) =>
  page.waitFor(() => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    const now = count(document);
    const [before, times] = globalThis.counted ?? [];
    globalThis.counted = [now, now === before ? times + 1 : 0];
    return globalThis.counted[1] >= 4;
  });

/** What each coop-* tag of the page shows, as a text of its elements, attributes and words; but for the picture of a map, which follows the window. */
export const shown = (page) =>
  page.evaluate(() => {
    const told = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.surface')) return '';
      const attributes = [...node.attributes]
        .map(({ name, value }) => ` ${name}="${value.replace(location.origin, '')}"`)
        .sort();
      return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(told).join('')}`;
    };
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('coop-'))
      .map(({ shadowRoot }) =>
        [...shadowRoot.childNodes]
          .map(told)
          .join('')
          .replaceAll(/127\.0\.0\.1:\d+/g, 'reseau.example'),
      );
  });

/**
 * Waits until `page` asks a server for nothing more: the log stays as it is while the page renders frames and lets half
 * a second of its own clock pass, twice. A page that is busy is late by that much, and so is this.
 */
export async function quiet({ log }, page) {
  for (let before = -1; before !== log.length; ) {
    before = log.length;
    for (let times = 0; times < 2; times++)
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true), 500))),
      );
  }
}

/** Moves the mouse over the map and waits until it is the live one. */
export async function wakeMap(page) {
  const { x, y } = await page.middle('canvas', 'coop-territory-map');
  await page.mouse.move(x - 5, y);
  await page.mouse.move(x, y);
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container'),
  );
}
