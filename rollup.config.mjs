// TypeScript 7 has no JavaScript API: esbuild strips the types here, `tsc` checks them (npm run check).
import { rmSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { builtIns } from './tools/rollup/built-ins.mjs';
import { chunkGraph, chunkName, manualChunks } from './tools/rollup/chunks.mjs';
import { elements } from './tools/rollup/elements.mjs';
import { helpPage } from './tools/rollup/help-page.mjs';
import { integrity } from './tools/rollup/integrity.mjs';
import { leaflet } from './tools/rollup/leaflet.mjs';
import { licences } from './tools/rollup/licences.mjs';
import { lit } from './tools/rollup/lit.mjs';
import { minify } from './tools/rollup/minify.mjs';
import { minifyCss } from './tools/rollup/minify-css.mjs';
import { preload } from './tools/rollup/preload.mjs';
import { sbom } from './tools/rollup/sbom.mjs';
import { single } from './tools/rollup/single.mjs';
import { words } from './tools/rollup/words.mjs';

rmSync('dist', { recursive: true, force: true });

export default {
  input: 'src/passerelle.ts',
  output: {
    dir: 'dist',
    format: 'es',
    // a page may have replaced Object.freeze()
    freeze: false,
    entryFileNames: chunkName,
    chunkFileNames: chunkName,
    manualChunks: manualChunks(),
    onlyExplicitManualChunks: true,
  },
  plugins: [
    elements(),
    words(),
    resolve({ exportConditions: ['production'] }),
    lit(),
    leaflet(),
    minifyCss(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    builtIns(),
    preload(),
    minify(),
    chunkGraph(),
    helpPage(),
    licences(),
    sbom(),
    single(),
    integrity(),
  ],
  // Our own code builds without a warning; warnings of packages are not ours to fix.
  onwarn(warning, print) {
    const from = [warning.id, ...(warning.ids ?? [])].filter(Boolean).join(' ');
    if (from.includes('node_modules')) return;
    print(warning);
    throw new Error(`The build warned (${warning.code}): fix it, a warning here is an error.`);
  },
};
