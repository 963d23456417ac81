// The pages that are measured: bundled in memory, minified as they are for visitors, and served on loopback.
import { build } from 'esbuild';
import { inventFeed, paged } from '../../test/fixtures/invent-feed.mjs';
import { serve } from '../serve.mjs';

const MAPS = {
  passerelle: { module: 'passerelle', name: 'Passerelle' },
  leaflet: { module: 'leaflet', name: 'Leaflet' },
  nothing: { module: 'nothing', name: 'Nothing' },
};

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

const page = (script, body) => `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Bench</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/leaflet.css">
  <style>
    body { margin: 0; font-family: sans-serif; }
    /* as .surface of <coop-territory-map> on a phone */
    main { position: relative; aspect-ratio: 4 / 3; overflow: hidden; }
  </style>
  ${body}
  <script type="module" src="${script}"></script>
</html>`;

const answer = (type, text) => (_request, response) =>
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);

/** Serves /passerelle, /leaflet, /nothing, /element and /filter, and for each of `feeds` its pages of 500 at /feed-of-N/feed.feed.json. */
export async function servePages(feeds) {
  const routes = {};
  const add = async (path, code, body) => {
    routes[path] = answer('text/html', page(`${path}.js`, body));
    routes[`${path}.js`] = answer('text/javascript', await bundle(code));
  };
  for (const [path, { module, name }] of Object.entries(MAPS))
    await add(
      `/${path}`,
      `import { ${name} } from './${module}.js';
       import { mapPage } from './map-page.js';
       globalThis.bench = mapPage(new ${name}());`,
      '<main></main>',
    );
  for (const name of ['element', 'filter', 'list'])
    await add(
      `/${name}`,
      `import './${name}-page.js';`,
      '<script type="module" src="/passerelle/1/passerelle.js"></script>',
    );
  for (const initiatives of feeds)
    for (const [name, feed] of paged(inventFeed({ initiatives }), 500))
      routes[`/feed-of-${initiatives}/${name}`] = answer('application/feed+json', JSON.stringify(feed));
  return serve({ mounts: { '/': 'node_modules/leaflet/dist', '/passerelle/1/': 'dist' }, routes });
}
