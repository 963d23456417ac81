// Writes the script tag of the single file with its hash, from dist/integrity.json, into the pages that show it,
// between their markers. `--check` writes nothing and fails when they are stale. Runs after `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceBetween } from './replace-between.mjs';
import { release } from './rollup/chunks.mjs';
import { SINGLE } from './rollup/single.mjs';

const { integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))[SINGLE];
const scriptTag = (folder) =>
  `<script type="module" src="${folder}${SINGLE}" integrity="${integrity}" crossorigin="anonymous"></script>`;

const PAGES = {
  // The address names the release: the hash would go stale at an address that follows releases.
  'docs/guide.md': `\n\n\`\`\`html\n${scriptTag(`https://reseau.example/passerelle/${release}/`)}\n\`\`\`\n\n`,
  'demo/integrite.html': `\n    ${scriptTag('/passerelle/1/')}\n    `,
};

const pages = Object.entries(PAGES).map(([path, body]) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, fresh: replaceBetween(text, 'integrity', body, path) };
});
const stale = pages.filter(({ text, fresh }) => text !== fresh);
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} shows the hash of another build: run \`npm run integrity\`.`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const { path, fresh } of stale) writeFileSync(path, fresh);
  console.log(stale.length ? `Written: ${stale.map(({ path }) => path).join(', ')}` : 'Already fresh.');
}
