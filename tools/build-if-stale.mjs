// Builds `dist` when a source file is newer: what a page test shows is what the source says.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const INPUTS = ['src', 'tools/rollup', 'rollup.config.mjs', 'package.json'];
// the last file that `npm run build` writes
const OUTPUT = 'dist/react.d.ts';

const modifiedMs = (path) => statSync(path).mtimeMs;
const filesBelow = (path) =>
  statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => `${path}/${name}`) : [path];

export function buildIfStale() {
  const builtMs = existsSync(OUTPUT) ? modifiedMs(OUTPUT) : 0;
  if (!INPUTS.flatMap(filesBelow).some((path) => modifiedMs(path) > builtMs)) return;
  console.log('Building dist, which is older than the source.');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run build ended with ${status}.`);
}
