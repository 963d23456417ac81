// Libraries that many a member's site still has, as Debian packages them: page tests run beside the real ones.
import { existsSync } from 'node:fs';
import { installPackages } from './apt.mjs';

const LIBRARIES = [
  { name: 'Prototype.js 1.7', package: 'libjs-prototype', paths: ['prototype/prototype.js'] },
  {
    name: 'MooTools 1.4 with its compatibility layer',
    package: 'libjs-mootools',
    paths: ['mootools/mootools-core-nc.js', 'mootools/mootools-more-nc.js'],
  },
].map((library) => ({ ...library, paths: library.paths.map((path) => `/usr/share/javascript/${path}`) }));

const isPresent = ({ paths }) => paths.every(existsSync);

/** Installs the libraries that are missing, where that can be done without asking. */
export const installOldLibraries = () =>
  installPackages(LIBRARIES.filter((library) => !isPresent(library)).map((library) => library.package));

/** The libraries that are here; in CI all of them, so that a test of one that is missing fails. */
export const oldLibraries = () => LIBRARIES.filter((library) => process.env.CI || isPresent(library));
