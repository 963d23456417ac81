// Two origins, as in production: the network's (bundle and feed) and a member's site, whose page pastes the tags.
import { DEMO, serve } from '../../../tools/serve.mjs';

// Runs before any other script of the page, and records its errors, violations, problems and console lines.
const PROBE = `
  globalThis.seen = { violations: [], errors: [], problems: {} };
  globalThis.addedFrameCount = 0;
  globalThis.logged = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    seen.violations.push(effectiveDirective + ' ' + blockedURI + ' ' + sourceFile));
  document.addEventListener('coop-problem', ({ target, problem }) => { seen.problems[target.id] = problem.kind; });
  addEventListener('error', ({ message, error }) => seen.errors.push(message + ' ' + (error?.stack ?? '')));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason) + ' ' + (reason?.stack ?? '')));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const { localName } of addedNodes) if (localName === 'iframe') addedFrameCount++;
  }).observe(document, { childList: true, subtree: true });
  for (const level of ['warn', 'error']) {
    const log = console[level];
    console[level] = (...parts) => { logged.push(parts.join(' ')); log.apply(console, parts); };
  }
`;
/** The routes of the probe on the network's side. CORS lets a frame without an origin load it too. */
export const PROBES = {
  '/probe.js': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(PROBE),
  // without it a browser requests one from the site, which a strict policy blocks
  '/probe.ico': (_request, response) => response.writeHead(204).end(),
};

/** Returns the script that a page pastes: by default the one of the mount `/passerelle/1/`. */
export const script = (network, path = '/passerelle/1/passerelle.js', attributes = 'type="module"') =>
  `<script ${attributes} src="${network}${path}"></script>`;

/** Returns a page of a site. `first` follows the probe in its head, before our script. */
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

/** Makes a route that serves a page. */
export const html = (text) => (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);

/**
 * Starts both servers. The functions receive the network's origin.
 * @param after of the test: closes both servers at its end
 * @param body the content of the site's page `/`
 * @param head the head of that page after the probe: by default the pasted script
 * @param pages further pages of the site, path -> `{ body, head? }`, functions as the two above
 * @param csp the Content-Security-Policy of all its pages
 * @param headers further headers of these pages, an object
 * @param siteRoutes further handlers on the site's side; see `serve`
 * @param routes handlers on the network's side
 * @param mounts folders on the network's side, beside the demo's; `/passerelle/0/` is a second copy of the build,
 *   unless it is set to another version
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
  const sitePages = Object.entries({ '/': { body, head }, ...pages }).map(([path, content]) => [path, page(content)]);
  const site = await serve({
    mounts: {},
    headers: csp ? { ...headers, 'content-security-policy': csp(origin) } : headers,
    routes: { ...Object.fromEntries(sitePages), ...siteRoutes },
  });
  after(site.close);
  return { network, site };
}

/** Returns the requested files of the bundle, each once, sorted. */
export const scripts = ({ log }) =>
  [...new Set(log.map(({ path }) => path.match(/^\/passerelle\/1\/(.+\.js)$/)?.[1]).filter(Boolean))].sort();

/** Waits until all coop-* tags of the page show their feed and are settled: a long list draws a few entries in each frame. */
export async function drawn(page) {
  await page.waitFor(() => {
    const tags = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('coop-'));
    return tags.length > 0 && tags.every((tag) => tag.network && tag.shadowRoot.querySelector('#content'));
  });
  await settled(page);
  // what depends on the size of a tag is drawn a frame later, and WebKit may delay frames
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Waits until the page has added no element for a fifth of a second, shadow roots included. */
export const settled = (page) =>
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

/** Serializes what each coop-* tag of the page shows; without the picture of a map, whose size follows the window. */
export const shown = (page) =>
  page.evaluate(() => {
    const serialize = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.surface')) return '';
      const attributes = [...node.attributes]
        .map(({ name, value }) => ` ${name}="${value.replace(location.origin, '')}"`)
        .sort();
      return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(serialize).join('')}`;
    };
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('coop-'))
      .map(({ shadowRoot }) =>
        [...shadowRoot.childNodes]
          .map(serialize)
          .join('')
          .replaceAll(/127\.0\.0\.1:\d+/g, 'reseau.example'),
      );
  });

/**
 * Waits until `page` sends a server no more requests: the log stays unchanged while the page twice renders a frame and
 * waits half a second by its own clock. A busy page takes longer, and so does this wait.
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

/** Opens the sheet of the list's first card in a dialog, by the title of the card, and waits until it shows its content. */
export async function openFirstSheet(page) {
  await page.evaluate(() =>
    document.querySelector('coop-initiative-list').shadowRoot.querySelector('article [part=link]').click(),
  );
  await page.waitFor(
    () =>
      !!document
        .querySelector('coop-initiative-list')
        .shadowRoot.querySelector('dialog coop-initiative-sheet')
        ?.shadowRoot?.querySelector('#content'),
  );
}

/** Moves the mouse over the map and waits for the live map. */
export async function wakeMap(page) {
  const { x, y } = await page.middle('canvas', 'coop-territory-map');
  await page.mouse.move(x - 5, y);
  await page.mouse.move(x, y);
  await page.waitFor(
    () => !!document.querySelector('coop-territory-map').shadowRoot.querySelector('.leaflet-container'),
  );
}
