// Writes docs/diagnostics.md from the table of src/ui/diagnostics/remedies.ts and what visitors read of each problem. `--check` writes nothing and fails when it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'docs/diagnostics.md';

const WHO = {
  visitor: 'qui visite la page',
  page: 'qui tient la page où la balise est collée',
  publisher: 'qui publie le flux',
  server: 'qui tient le serveur du flux',
};

async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const [{ remedies }, { codeOf }, { default: words }] = await Promise.all(
  ['src/ui/diagnostics/remedies.ts', 'src/feed/load/problem.ts', 'src/text/problems/fr.ts'].map(load),
);

/** What stands for an address, or for what was met, as a reader recognises it. */
const BLANKS = {
  url: '<adresse du flux>',
  origin: '<origine du flux>',
  page: '<origine de la page>',
  detail: '…',
  date: '…',
  n: 'n',
};
const filled = (text) => text.replace(/\{(\w+)\}/g, (_, name) => BLANKS[name]).replace(/<([^>]+)>/g, '‹$1›');
const shown = { records: words.unreadableRecords.other, newer: words.newerVersion };

const entry = ([kind, { who, fr }]) => {
  const reads = words.problem[kind] ?? shown[kind];
  return `### ${codeOf(kind)}

${reads ? `> ${filled(reads)}` : 'La balise n’en dit rien\u00a0; la console, si.'}

Doit agir\u00a0: ${WHO[who]}. ${filled(fr)}`;
};

const kinds = Object.entries(remedies);
const isShown = ([kind]) => !(kind in words.problem);
const text = `<!-- Generated from src/ui/diagnostics/remedies.ts by tools/diagnostics.mjs (npm run diagnostics): do not edit. -->

# Si le flux ne vient pas

Quand quelque chose ne va pas, la balise le dit en une phrase, avec un code\u00a0; la console du navigateur (touche F12) dit, une fois par flux, ce
qu’il faut faire et par qui. L’événement \`coop-problem\` porte le même code\u00a0: \`event.code\`. Un code ne change jamais de nom ni de sens.

| Code | Qui doit agir |
| --- | --- |
${kinds.map(([kind, { who }]) => `| [${codeOf(kind)}](#${codeOf(kind).toLowerCase()}) | ${WHO[who]} |`).join('\n')}

## Le flux ne peut pas être montré, ou pas renouvelé

S’il a déjà été reçu, la dernière bonne copie reste, avec sa date.

${kinds
  .filter((one) => !isShown(one))
  .map(entry)
  .join('\n\n')}

## Le flux est montré

${kinds.filter(isShown).map(entry).join('\n\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(OUT, text);
else if (!existsSync(OUT) || readFileSync(OUT, 'utf8') !== text) {
  console.error(`${OUT} is stale: run \`npm run diagnostics\`.`);
  process.exitCode = 1;
}
