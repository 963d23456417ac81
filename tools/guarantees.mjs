// Writes docs/garanties.md and the demo's garanties.html: what we promise to a webmaster, each promise with its
// proof. Proofs are tests, the sizes of test/ledger/size.json and the times of test/ledger/measured.json (`npm run
// bench -- --record`). `--check` writes nothing and fails when a page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { taggedTests } from '../test/helpers/node/tagged-tests.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const PAGES = {
  'list page': 'des initiatives, en liste',
  'card page': 'une initiative, en une carte à lire',
  'partner page': 'les partenaires',
  'map at rest': 'la carte des territoires, au repos',
  'map live': 'la carte des territoires, touchée',
  'sheet page': 'la fiche d’une initiative, avec sa petite carte',
  'figures page': 'les chiffres clés',
  'lessons page': 'les enseignements',
  'programme page': 'un programme',
  'territory page': 'un territoire',
  'filter page': 'les filtres',
  'passerelle.single.js': 'tout, en un seul fichier',
};

/** What a member can promise its visitors. The ids tag the tests that prove it. */
const PROMISES = {
  G1: 'Par défaut, la page ne demande rien à d’autres serveurs que celui du script et celui du flux. Si l’un d’eux redirige ailleurs, le navigateur suit\u00a0: c’est le réseau qui en décide, et cet autre serveur ne reçoit ni cookie ni chemin de la page.',
  G2: 'Rien n’est gardé sur l’appareil du visiteur\u00a0: ni cookie, ni stockage, ni base, ni cache. L’attribut `offline`, si vous l’écrivez, garde la dernière copie du flux.',
  G3: 'Le réseau n’apprend ni qui visite, ni quelle page est lue\u00a0: pas de cookie, pas de chemin, pas d’en-tête de notre part.',
  G4: 'Une image ou un fond de carte d’un autre serveur ne vient qu’après un bouton qui le nomme. Si le serveur du flux redirige une de ses images ailleurs, le navigateur suit\u00a0: c’est le réseau qui en décide, et cet autre serveur ne reçoit pas l’adresse de la page.',
  G5: 'Un lien vers un autre site ne lui dit rien de la page d’où l’on vient.',
  G6: 'Les balises fonctionnent aussi dans un cadre sans origine, comme en font les blogs.',
  G7: 'Jamais d’erreur dans votre page, jamais de vide, jamais d’attente sans fin.',
};

const testsWithIds = taggedTests();

/** Returns the paths of the test files that prove a promise or a row of trust-rows.json. */
function proofsOf(id) {
  const paths = testsWithIds.filter(({ ids }) => ids.includes(id)).map(({ path }) => path);
  if (!paths.length) throw new Error(`No title of a test has the id ${id}: it cannot be promised.`);
  return [...new Set(paths)];
}

const formatNumber = (value, digits = 0) =>
  value.toLocaleString('fr-FR', { maximumFractionDigits: digits }).replaceAll('\u202f', '\u00a0');
const { pages, files } = readJson('test/ledger/size.json');
const sizes = Object.entries({ ...pages, ...files }).map(([name, { bytes, limit }]) => {
  if (!PAGES[name]) throw new Error(`PAGES has no French name for «${name}» of test/ledger/size.json.`);
  return [PAGES[name], `${formatNumber(bytes)}\u00a0o`, limit ? `${formatNumber(limit)}\u00a0o` : ''];
});

const { date, browser, runs, map, list, filter } = readJson('test/ledger/measured.json');
const limits = readJson('test/ledger/bench.json');
const times = Object.entries(map).flatMap(([pairs, [ours, theirs]]) => {
  const limit = limits[pairs];
  const ratio = (key) => formatNumber(ours[key] / theirs[key], 3);
  return [
    [
      `${formatNumber(Number(pairs))} coopérations\u00a0: carte peinte`,
      `${formatNumber(ours.time)}\u00a0ms, ${ratio('time')}\u00a0× Leaflet`,
      `${formatNumber(limit.time, 2)}\u00a0×`,
    ],
    [
      '– page retenue',
      `${formatNumber(ours.blocking)}\u00a0ms, ${ratio('blocking')}\u00a0×`,
      `${formatNumber(limit.blocking, 2)}\u00a0×`,
    ],
    [
      '– 95 images sur 100 en moins de',
      `${formatNumber(ours.p95, 1)}\u00a0ms (Leaflet\u00a0: ${formatNumber(theirs.p95, 1)})`,
      `${formatNumber(limit.p95, 1)}\u00a0ms`,
    ],
    [
      '– image la plus longue',
      `${formatNumber(ours.longest, 1)}\u00a0ms (Leaflet\u00a0: ${formatNumber(theirs.longest)})`,
      `${formatNumber(limit.longest)}\u00a0ms`,
    ],
  ];
});
/** What has been measured of filters and lists, if anything has. */
const tasks = Object.entries({
  'filtrer 12\u00a0129 initiatives': filter?.view.filter,
  'y chercher un mot': filter?.view.search,
  'les trier': filter?.view.sort,
  'tâche la plus longue quand leur liste arrive': list?.longest,
  'tâche la plus longue d’une page de plus': list?.more,
})
  .filter(([, ms]) => ms !== undefined)
  // browsers report no task under 50 ms: 0 means none
  .map(([what, ms]) => [what, ms ? `${formatNumber(ms, 1)}\u00a0ms` : 'moins de 50\u00a0ms', '50\u00a0ms']);

/**
 * The content of both pages: headings, paragraphs with `code`, a list, tables. A cell is a text or a list of paths of
 * test files, its proofs.
 */
const CONTENT = [
  { title: 'Garanties' },
  {
    words:
      'Ce que vous pouvez promettre à qui visite votre page, et ce qui le prouve. Chaque promesse est éprouvée par `npm test`, dans Chromium, Firefox et WebKit, contre de vrais serveurs\u00a0; un test qui échoue empêche de publier.',
  },
  { heading: 'Promesses' },
  { promises: Object.entries(PROMISES).map(([id, promise]) => [id, promise, proofsOf(id)]) },
  { heading: 'Ce qui peut aller de travers' },
  {
    words:
      'Ce qu’une page étrangère et un flux étranger peuvent faire de pire, et la preuve que la balise tient (en anglais, comme les tests)\u00a0:',
  },
  {
    head: ['Nº', 'Entrée ou panne', 'Preuve'],
    rows: Object.entries(readJson('test/ledger/trust-rows.json')).map(([id, input]) => [id, input, proofsOf(id)]),
    english: 1,
  },
  { heading: 'Poids' },
  { words: 'Tout compris, compressé (brotli 11). Commande\u00a0: `npm run build && npm run size`.' },
  { head: ['Une page qui montre…', 'Pèse', 'Au plus'], rows: sizes },
  { heading: 'Vitesse' },
  {
    words: `Mesurée le ${date}, ${browser}, téléphone de 412\u00a0×\u00a0823, processeur ralenti 4 fois, médianes de ${runs} essais, au même moment que Leaflet avec son canvas. Commande\u00a0: \`npm run bench -- --record\`.`,
  },
  { head: ['Ce qui est mesuré', 'Mesure', 'Au plus'], rows: [...times, ...tasks] },
];

function markdown() {
  const cell = (value) =>
    Array.isArray(value)
      ? links(value)
      : value
          .replaceAll('|', '\\|')
          .replaceAll('<', '&lt;')
          .replace(/(__\w+__|\*)/g, '\\$1');
  const links = (paths) => paths.map((path) => `[${path.split('/').at(-1)}](../${path})`).join(', ');
  const part = ({ title, heading, words, promises, head, rows }) => {
    if (title) return `# ${title}`;
    if (heading) return `## ${heading}`;
    if (words) return words;
    if (promises)
      return promises
        .map(([id, promise, paths]) => `- **${id}.** ${promise} Preuve\u00a0: ${links(paths)}.`)
        .join('\n');
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
  };
  return `<!-- Generated by tools/guarantees.mjs (npm run guarantees): do not edit. -->\n\n${CONTENT.map(part).join('\n\n')}\n`;
}

function html() {
  const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
  const rich = (text) => plain(text).replace(/`([^`]+)`/g, '<code>$1</code>');
  const cell = (value) =>
    Array.isArray(value)
      ? [...new Set(value.map((path) => `<code>${path.split('/').at(-1)}</code>`))].join(', ')
      : plain(value);
  const row = (cells, english) =>
    `          <tr><th scope="row">${cell(cells[0])}</th>${cells
      .slice(1)
      .map((value, n) => `<td${n + 1 === english ? ' lang="en"' : ''}>${cell(value)}</td>`)
      .join('')}</tr>`;
  const part = ({ title, heading, words, promises, head, rows, english }) => {
    if (title) return `      <h1>${title}</h1>`;
    if (heading) return `      <h2>${heading}</h2>`;
    if (words) return `      <p>${rich(words)}</p>`;
    if (promises)
      return `      <dl class="promises">\n${promises.map(([id, promise, paths]) => `        <div><dt>${id}</dt><dd>${rich(promise)}<br><span class="soft">Preuve&nbsp;: ${cell(paths)}</span></dd></div>`).join('\n')}\n      </dl>`;
    return `      <table>
        <thead><tr>${head.map((name) => `<th scope="col">${plain(name)}</th>`).join('')}</tr></thead>
        <tbody>
${rows.map((cells) => row(cells, english)).join('\n')}
        </tbody>
      </table>`;
  };
  return `<!doctype html>
<!-- Generated by tools/guarantees.mjs (npm run guarantees): do not edit. -->
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Garanties – Démonstration</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="icone.svg" type="image/svg+xml">
    <link rel="stylesheet" href="case.css">
  </head>
  <body>
    <header><a href="sommaire.html">Toutes les démonstrations</a></header>
    <main>
${CONTENT.map(part).join('\n')}
    </main>
  </body>
</html>
`;
}

for (const [out, text] of [
  ['docs/garanties.md', markdown()],
  ['demo/garanties.html', html()],
]) {
  if (!process.argv.includes('--check')) writeFileSync(out, text);
  else if (!existsSync(out) || readFileSync(out, 'utf8') !== text) {
    console.error(`${out} is stale: run \`npm run guarantees\`.`);
    process.exitCode = 1;
  }
}
