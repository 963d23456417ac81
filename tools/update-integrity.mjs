// Writes the script tag of the single file with its hash, from dist/integrity.json, into the pages that tell of it, between their markers.
// `--check` writes nothing and fails when they are stale. After `npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { between } from './replace-between.mjs';
import { release } from './rollup/chunks.mjs';
import { SINGLE } from './rollup/single.mjs';

const { integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))[SINGLE];
const tag = (folder) =>
  `<script type="module" src="${folder}${SINGLE}" integrity="${integrity}" crossorigin="anonymous"></script>`;

const PAGES = {
  // an address that names the release: at one that follows the releases the hash would soon be wrong
  'docs/guide.md': `\n\n\`\`\`html\n${tag(`https://reseau.example/passerelle/${release}/`)}\n\`\`\`\n\n`,
  'demo/integrite.html': `\n    ${tag('/passerelle/1/')}\n    `,
};

const written = Object.entries(PAGES).map(([path, body]) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, fresh: between(text, 'pinned', body, path) };
});
const stale = written.filter(({ text, fresh }) => text !== fresh);
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} tells the hash of another build: run \`npm run pinned\`.`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const { path, fresh } of stale) writeFileSync(path, fresh);
  console.log(stale.length ? `Written: ${stale.map(({ path }) => path).join(', ')}` : 'Already fresh.');
}
