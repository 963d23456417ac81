// The pages of the bench «embed»: a member's page of text, and in its middle the same 100 initiatives as static HTML,
// as naive Lit cards, on a plain Leaflet map, or in our tags.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inventFeed } from '../../test/fixtures/invent-feed.mjs';

const INITIATIVES = 100;
const feed = inventFeed({ initiatives: INITIATIVES });

const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const paragraph = (n) => `<p>Paragraphe ${n}. Notre association agit depuis trente ans avec des communes d’ici et de
  là-bas, pour que les habitants se rencontrent, apprennent les uns des autres et mènent ensemble des projets utiles
  aux deux côtés : écoles jumelées, jardins partagés, accès à l’eau, échanges de jeunes et d’élus.</p>`;
const paragraphs = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => paragraph(from + n)).join('\n');

const memberPage = (head, widget) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Notre association</title>
    <link rel="icon" href="data:,">
    <style>
      body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem / 1.5 sans-serif; }
      nav { display: flex; gap: 1rem; }
      article { border: 1px solid #ccc; padding: 1rem; margin-block: 1rem; }
      .map { height: 26rem; }
    </style>
    ${head}
  </head>
  <body>
    <nav><a href="#1">Accueil</a><a href="#2">Agenda</a><a href="#3">Contact</a></nav>
    <h1>Nos coopérations</h1>
    ${paragraph(1)}
    <h2>Les initiatives</h2>
    ${widget}
    <h2>Nous rejoindre</h2>
    ${paragraphs(2, 8)}
  </body>
</html>`;

const staticCards = () => {
  const names = new Map(feed._coop.territories.map(({ id, name }) => [id, name]));
  return feed.items
    .map(({ title, summary, _coop: { places } }) => {
      const ends = places.map(({ territory }) => names.get(territory)).join(' ↔ ');
      return `<article><h3><a href="#">${escapeHtml(title)}</a></h3><p>${escapeHtml(ends)}</p><p>${escapeHtml(summary)}</p></article>`;
    })
    .join('\n');
};

/** Cards as a first attempt writes them: the whole feed, nothing checked, all cards at once. */
const NAIVE_LIT = `
  import { LitElement, html } from 'lit';
  customElements.define('naive-cards', class extends LitElement {
    static properties = { feed: { state: true } };
    createRenderRoot() { return this; }
    async connectedCallback() {
      super.connectedCallback();
      this.feed = await (await fetch(new URL('feed.json', import.meta.url))).json();
    }
    render() {
      if (!this.feed) return html\`<p>Chargement…</p>\`;
      const names = new Map(this.feed._coop.territories.map(({ id, name }) => [id, name]));
      return this.feed.items.map(({ title, summary, _coop: { places } }) => html\`<article>
        <h3><a href="#">\${title}</a></h3>
        <p>\${places.map(({ territory }) => names.get(territory)).join(' ↔ ')}</p>
        <p>\${summary}</p>
      </article>\`);
    }
  });`;

/** A map as Leaflet's tutorial makes it, with the pairings of the feed. */
const plainLeaflet = (network) => `
  const map = L.map('map').setView([20, 0], 1);
  L.tileLayer('${network}/tile.bmp?{z}/{x}/{y}', { attribution: '© OpenStreetMap' }).addTo(map);
  const feed = await (await fetch('${network}/feed.json')).json();
  const points = new Map(feed._coop.territories.filter(({ point }) => point).map(({ id, point }) => [id, point]));
  for (const { point, name } of feed._coop.territories)
    if (point) L.marker([point.lat, point.lon]).bindPopup(name).addTo(map);
  for (const { territories: ids } of feed._coop.pairings) {
    const ends = ids.flatMap((id) => points.get(id) ?? []).map(({ lat, lon }) => [lat, lon]);
    if (ends.length > 1) L.polyline(ends).addTo(map);
  }`;

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
  });
  return outputFiles[0].text;
}

/** A tile of 8 kB, as heavy as one of a map: a bitmap of 256 × 256 points that no compression makes smaller. */
function noiseTile() {
  const size = 256;
  const header = Buffer.alloc(62);
  header.write('BM');
  header.writeUInt32LE(62 + (size * size) / 8, 2);
  header.writeUInt32LE(62, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(size, 18);
  header.writeInt32LE(size, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(1, 28);
  header.writeUInt32LE(0xeeeeee, 58);
  let seed = 1;
  const noise = Array.from({ length: (size * size) / 8 }, () => (seed = (seed * 48271) % 2147483647) & 255);
  return Buffer.concat([header, Buffer.from(noise)]);
}

const text = (type, body) => ({ type: `${type}; charset=utf-8`, body });
const image = (type, body) => ({ type, body, isCompressed: true });

/** The files of the network's host, by path. */
export async function networkFiles() {
  const leaflet = 'node_modules/leaflet/dist';
  const files = {
    '/feed.json': text('application/feed+json', JSON.stringify(feed)),
    '/naive.js': text('text/javascript', await bundle(NAIVE_LIT)),
    '/leaflet.js': text('text/javascript', readFileSync(`${leaflet}/leaflet.js`)),
    '/leaflet.css': text('text/css', readFileSync(`${leaflet}/leaflet.css`)),
    '/tile.bmp': image('image/bmp', noiseTile()),
  };
  for (const name of readdirSync(`${leaflet}/images`))
    files[`/images/${name}`] = image('image/png', readFileSync(`${leaflet}/images/${name}`));
  for (const name of readdirSync('dist').filter((name) => name.endsWith('.js')))
    files[`/passerelle/${name}`] = text('text/javascript', readFileSync(`dist/${name}`));
  return files;
}

const TAGS = {
  list: ['coop-initiative-list'],
  map: ['coop-territory-map'],
  explorer: ['coop-explorer'],
  page: ['coop-initiative-list', 'coop-territory-map', 'coop-partner-list'],
};

const PRELOAD = (network) =>
  `<link rel="preload" as="fetch" href="${network}/feed.json" crossorigin="anonymous" referrerpolicy="strict-origin">`;
const ROOM = Object.fromEntries(
  Object.values(TAGS)
    .flat()
    .map((name) => [name, 'display:block;min-height:min(100vh,2000px)']),
);

/** The member's pages, by path: the name of a subject. */
export function memberFiles(network) {
  const page = (head, widget) => text('text/html', memberPage(head, widget));
  const script = `<script type="module" src="${network}/passerelle/passerelle.js"></script>`;
  const tag = (name, style) =>
    `<${name} src="${network}/feed.json"${style ? ` style="${style}"` : ''}><a href="${network}/">Nos initiatives</a></${name}>`;
  const files = {
    '/static': page('', staticCards()),
    '/naive': page('', `<script type="module" src="${network}/naive.js"></script><naive-cards></naive-cards>`),
    '/leaflet': page(
      `<link rel="stylesheet" href="${network}/leaflet.css"><script defer src="${network}/leaflet.js"></script>`,
      `<div id="map" class="map"></div><script type="module">${plainLeaflet(network)}</script>`,
    ),
  };
  for (const [subject, names] of Object.entries(TAGS)) {
    files[`/${subject}-bare`] = page('', script + names.map((name) => tag(name)).join('\n'));
    files[`/${subject}-snippet`] = page(
      '',
      names.map((name) => script + PRELOAD(network) + tag(name, ROOM[name])).join('\n'),
    );
  }
  return files;
}
