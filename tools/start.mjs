// `npm start` installs what is missing, builds, and serves the demo. Imports only Node's own modules, because nothing
// may be installed yet.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FRAMEWORK_BUNDLES } from './demo-frameworks.mjs';
import { install } from './install.mjs';
import { DEMO, SILENT, serveOnFreePort } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const port = process.env.PORT || '8080';
if (!/^\d{1,5}$/.test(port) || Number(port) > 65485) {
  console.error(`PORT="${port}" is not a port. Write a number, as in: PORT=9000 npm start`);
  process.exit(1);
}
try {
  install();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// not through npx, which reads `-c` as an option of its own
const build = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);
const { origin } = await serveOnFreePort({ mounts: DEMO, routes: { ...SILENT, ...FRAMEWORK_BUNDLES } }, Number(port));
console.log(`\nThe demo is served until you press Ctrl+C, at\n${origin}/`);
