// Pages that do not follow the guide: a member's site whose every byte the test writes, and the network beside it.
import { DEMO, serve } from '../../../tools/serve.mjs';
import { html, PROBES } from './site.mjs';

/** Returns a tag that shows the demo's feed, with its fallback link. */
export const tag = (network, name, attributes = '') =>
  `<${name} src="${network}/cfsi.feed.json" loading="eager" ${attributes}><a href="${network}/liste.html">Nos initiatives</a></${name}>`;

/** The attributes that each tag needs to show something. */
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

/**
 * Starts both servers. `pages` receives the network's origin and returns the site's pages by path: HTML, or a handler.
 * @param routes handlers on the network's side; `mounts` folders there, beside those of the demo
 */
export async function hostPage(after, { pages, routes = {}, mounts = {}, headers = {} }) {
  const network = await serve({
    mounts: { ...DEMO, ...mounts },
    routes: { ...PROBES, ...routes },
  });
  after(network.close);
  const handlers = Object.entries(pages(network.origin)).map(([path, page]) => [
    path,
    typeof page === 'string' ? html(page) : page,
  ]);
  const site = await serve({ mounts: {}, headers, routes: Object.fromEntries(handlers) });
  after(site.close);
  return { network, site };
}

/** Counts the requests for `path`, whatever their query. */
export const requestCount = ({ log }, path) => log.filter((request) => request.path.split('?')[0] === path).length;

/** Returns the warnings and errors that our script has logged in the console of the page. */
export const consoleLines = (page) => page.evaluate(() => logged.filter((line) => line.includes('passerelle')));
