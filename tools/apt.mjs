import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian's packages, where that can be done without asking: on Debian, as root. */
export function installPackages(packages) {
  const names = [...new Set(packages)];
  if (!names.length || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${names.join(' ')} from Debian's packages.`);
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  // The lists first: old ones give Firefox 140, which knows too little WebDriver BiDi for puppeteer-core 25 (setViewport fails).
  try {
    apt('update');
  } catch {
    console.warn('apt-get update failed: going on with the lists there are.');
  }
  apt('install', '-y', '--no-install-recommends', ...names);
}
