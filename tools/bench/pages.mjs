// The measured pages: bundled in memory, minified as for visitors, and served on the loopback interface.
import { build } from 'esbuild';
import { inventFeed, paged } from '../../test/fixtures/invent-feed.mjs';
import { serve } from '../serve.mjs';

/** The class of each subject, by its module. */
const SUBJECTS = { passerelle: 'Passerelle', leaflet: 'Leaflet', empty: 'Empty' };

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'tools/bench', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
  });
  return outputFiles[0].text;
}

const pageHtml = (script, body) => `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Bench</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/leaflet.css">
  <style>
    body { margin: 0; font-family: sans-serif; }
    /* like .surface of <coop-territory-map> on a phone */
    main { position: relative; aspect-ratio: 4 / 3; overflow: hidden; }
  </style>
  ${body}
  <script type="module" src="${script}"></script>
</html>`;

const respondWith = (type, text) => (_request, response) =>
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);

/**
 * Serves a page for each subject (`/passerelle`…) and each part (`/element`…), and for each number of initiatives in
 * `feeds` a feed in pages of 500, at `/feed-of-N/feed.feed.json`.
 */
export async function servePages(feeds) {
  const routes = {};
  const addPage = async (path, code, body) => {
    routes[path] = respondWith('text/html', pageHtml(`${path}.js`, body));
    routes[`${path}.js`] = respondWith('text/javascript', await bundle(code));
  };
  for (const [module, name] of Object.entries(SUBJECTS))
    await addPage(
      `/${module}`,
      `import { ${name} } from './${module}.js';
       import { createMapPage } from './map-page.js';
       globalThis.bench = createMapPage(new ${name}());`,
      '<main></main>',
    );
  for (const name of ['element', 'filter', 'list'])
    await addPage(
      `/${name}`,
      `import './${name}-page.js';`,
      '<script type="module" src="/passerelle/1/passerelle.js"></script>',
    );
  for (const initiatives of feeds)
    for (const [name, feed] of paged(inventFeed({ initiatives }), 500))
      routes[`/feed-of-${initiatives}/${name}`] = respondWith('application/feed+json', JSON.stringify(feed));
  return serve({ mounts: { '/': 'node_modules/leaflet/dist', '/passerelle/1/': 'dist' }, routes });
}
