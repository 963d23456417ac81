// Pages that are not as the guide has them: a member's site whose every byte the test writes, and the network beside it.
import { DEMO, serve } from '../../../tools/serve.mjs';
import { html, PROBES } from './site.mjs';

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

/**
 * Starts both. `pages` receives the network's origin and gives the site's pages, by path: their text, or a handler.
 * @param routes handlers on the network's side; `mounts` folders there, beside those of the demo
 */
export async function hostPage(after, { pages, routes = {}, mounts = {}, headers = {} }) {
  const network = await serve({
    mounts: { ...DEMO, ...mounts },
    routes: { ...PROBES, ...routes },
  });
  after(network.close);
  const handlers = Object.entries(pages(network.origin)).map(([path, what]) => [
    path,
    typeof what === 'string' ? html(what) : what,
  ]);
  const site = await serve({ mounts: {}, headers, routes: Object.fromEntries(handlers) });
  after(site.close);
  return { network, site };
}

/** How often the network was asked for `path`. */
export const asked = ({ log }, path) => log.filter((one) => one.path.split('?')[0] === path).length;

/** What the page's console was told by the script. */
export const told = (page) => page.evaluate(() => heard.filter((line) => line.includes('passerelle')));
