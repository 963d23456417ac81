// `npm start`: installs what is missing, builds, serves the demo. Node built-ins only, until `install` has run.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HOSTS } from './demo-frameworks.mjs';
import { install } from './install.mjs';
import { DEMO, SILENT, serveOnFreePort } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const asked = process.env.PORT || '8080';
if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65485) {
  console.error(`PORT="${asked}" is not a port. Write a number, as in: PORT=9000 npm start`);
  process.exit(1);
}
try {
  install();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// not by npx, which takes `-c` for its own
const build = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);
const { origin } = await serveOnFreePort({ mounts: DEMO, routes: { ...SILENT, ...HOSTS } }, Number(asked));
console.log(`\nThe demo is served until you press Ctrl+C, at\n${origin}/`);
