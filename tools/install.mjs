// Imports only Node's own modules, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Returns why `node_modules` in `root` differs from package-lock.json, or undefined where it does not. */
export function staleReason(root = '.') {
  const hidden = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(hidden)) return 'nothing is installed yet';
  const [wanted, present] = [readPackages(`${root}/package-lock.json`), readPackages(hidden)];
  const missing = Object.keys(wanted).find((path) => path && !wanted[path].optional && !present[path]);
  if (missing) return `${missing} is missing`;
  const changed = Object.keys(present).find((path) => present[path].version !== wanted[path]?.version);
  if (changed)
    return `${changed} is ${present[changed].version}, package-lock.json says ${wanted[changed]?.version ?? 'nothing of it'}`;
}

/** Installs the packages of package-lock.json when they are missing or stale, without running any script of theirs. */
export function install() {
  const reason = staleReason();
  if (!reason) return;
  console.log(`Installing packages: ${reason}.`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`npm ci ended with ${status}: its own message is above. Is the npm registry reachable?`);
}
