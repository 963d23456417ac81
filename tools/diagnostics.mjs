// Writes docs/diagnostics.md, the page on every code. `--check` writes nothing and fails when the page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { diagnosticsMarkdown } from './diagnostics-pages.mjs';

const PATH = 'docs/diagnostics.md';

const text = await diagnosticsMarkdown();
if (!process.argv.includes('--check')) writeFileSync(PATH, text);
else if (!existsSync(PATH) || readFileSync(PATH, 'utf8') !== text) {
  console.error(`${PATH} is stale: run \`npm run diagnostics\`.`);
  process.exitCode = 1;
}
