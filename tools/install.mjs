// Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Why `node_modules` in `root` is not what package-lock.json asks for, or undefined when it is. */
export function stale(root = '.') {
  const hidden = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(hidden)) return 'nothing is installed yet';
  const [wanted, present] = [read(`${root}/package-lock.json`), read(hidden)];
  const missing = Object.keys(wanted).find((path) => path && !wanted[path].optional && !present[path]);
  if (missing) return `${missing} is missing`;
  const other = Object.keys(present).find((path) => present[path].version !== wanted[path]?.version);
  if (other)
    return `${other} is ${present[other].version}, package-lock.json says ${wanted[other]?.version ?? 'nothing of it'}`;
}

/** Installs the packages of package-lock.json when they are missing or stale. No package's own script is run. */
export function install() {
  const why = stale();
  if (!why) return;
  console.log(`Installing packages: ${why}.`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`npm ci ended with ${status}: its own message is above. Is the npm registry reachable?`);
}
