// The two pages that explain every code, from the table in src/ui/diagnostics/remedies.ts and the sentences that
// visitors read: docs/diagnostics.md, and diagnostics.html, which the build puts beside the script and the console
// links to.
import { build } from 'esbuild';

const ACTORS = {
  visitor: 'qui visite la page',
  page: 'qui tient la page où la balise est collée',
  publisher: 'qui publie le flux',
  server: 'qui tient le serveur du flux',
};

const ENGLISH_ACTORS = {
  visitor: 'the visitor',
  page: 'the owner of the page that holds the tag',
  publisher: 'the publisher of the feed',
  server: 'whoever runs the server of the feed',
};

/** What a reader sees in place of a value that a sentence quotes. */
const PLACEHOLDERS = {
  url: '<adresse du flux>',
  origin: '<origine du flux>',
  page: '<origine de la page>',
  detail: '…',
  date: '…',
  n: 'n',
};
const fillPlaceholders = (text) =>
  text.replace(/\{(\w+)\}/g, (_, name) => PLACEHOLDERS[name]).replace(/<([^>]+)>/g, '‹$1›');

const INTRO =
  'Quand quelque chose ne va pas, la balise le dit en une phrase, avec un code\u00a0; la console du navigateur ' +
  '(touche F12) dit, une fois par flux, ce qu’il faut faire et par qui.';
const PROMISE = 'Un code ne change jamais de nom ni de sens.';

/** Imports a module of the source, bundled. */
async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * Reads every code, in the order of the table: `code` (`COOP-CORS`), `id` (`coop-cors`), `who` must act, the remedy in
 * French and in English, the `sentence` that the visitor reads, if any, and whether the feed is shown all the same.
 */
async function readEntries() {
  const [{ remedies }, { codeOf }, { default: words }] = await Promise.all(
    ['src/ui/diagnostics/remedies.ts', 'src/feed/load/problem.ts', 'src/text/problems/fr.ts'].map(load),
  );
  const notes = { records: words.unreadableRecords.other, newer: words.newerVersion };
  return Object.entries(remedies).map(([kind, { who, fr, en }]) => {
    const sentence = words.problem[kind] ?? notes[kind];
    return {
      code: codeOf(kind),
      id: codeOf(kind).toLowerCase(),
      who,
      remedy: fillPlaceholders(fr),
      englishRemedy: fillPlaceholders(en),
      sentence: sentence && fillPlaceholders(sentence),
      isShown: !(kind in words.problem),
    };
  });
}

const SECTIONS = [
  {
    title: 'Le flux ne peut pas être montré, ou pas renouvelé',
    intro: 'S’il a déjà été reçu, la dernière bonne copie reste, avec sa date.',
    has: ({ isShown }) => !isShown,
  },
  { title: 'Le flux est montré', has: ({ isShown }) => isShown },
];

const SILENT = 'La balise n’en dit rien\u00a0; la console, si.';

const WARNING =
  '<!-- Generated from src/ui/diagnostics/remedies.ts by tools/diagnostics.mjs (npm run diagnostics): do not edit. -->';

/** The text of docs/diagnostics.md. */
export async function diagnosticsMarkdown() {
  const entries = await readEntries();
  const entry = ({ code, who, remedy, sentence }) =>
    `### ${code}\n\n${sentence ? `> ${sentence}` : SILENT}\n\nDoit agir\u00a0: ${ACTORS[who]}. ${remedy}`;
  const section = ({ title, intro, has }) =>
    [`## ${title}`, ...(intro ? [intro] : []), ...entries.filter(has).map(entry)].join('\n\n');
  return `${WARNING}

# Si le flux ne vient pas

${INTRO} L’événement \`coop-problem\` porte le même code\u00a0: \`event.code\`. ${PROMISE}

| Code | Qui doit agir |
| --- | --- |
${entries.map(({ code, id, who }) => `| [${code}](#${id}) | ${ACTORS[who]} |`).join('\n')}

${SECTIONS.map(section).join('\n\n')}
`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text) => text.replace(/[&<>"]/g, (char) => ENTITIES[char]);

/** The text of diagnostics.html: in French, each remedy in English below. */
export async function diagnosticsHtml() {
  const entries = await readEntries();
  const entry = ({ code, id, who, remedy, englishRemedy, sentence }) => `<h3 id="${id}">${code}</h3>
<${sentence ? 'blockquote' : 'p'}>${escapeHtml(sentence ?? SILENT)}</${sentence ? 'blockquote' : 'p'}>
<p>Doit agir\u00a0: ${ACTORS[who]}. ${escapeHtml(remedy)}</p>
<p lang="en">Who must act: ${ENGLISH_ACTORS[who]}. ${escapeHtml(englishRemedy)}</p>`;
  const section = ({ title, intro, has }) =>
    [`<h2>${title}</h2>`, ...(intro ? [`<p>${intro}</p>`] : []), ...entries.filter(has).map(entry)].join('\n');
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Passerelle\u00a0: si le flux ne vient pas</title>
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
[lang=en] { font-style: italic }
</style>
</head>
<body>
<main>
<h1>Si le flux ne vient pas</h1>
<p>${INTRO} ${PROMISE}</p>
<ul>
${entries.map(({ code, id, who }) => `<li><a href="#${id}">${code}</a>\u00a0: ${ACTORS[who]}</li>`).join('\n')}
</ul>
${SECTIONS.map(section).join('\n')}
</main>
</body>
</html>
`;
}
