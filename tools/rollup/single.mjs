import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minified } from './minify.mjs';

/** The whole build in one file, whose hash a page can pin: `integrity` does not cover what a module imports. */
export const SINGLE = 'passerelle.single.js';

/**
 * For Rollup: joins the files that the build has just written into one, the map and the words of all languages
 * included. esbuild does it because it keeps `import()` lazy inside one file, where Rollup would run every module at
 * once. It resolves computed addresses too: `import(`./${file}-1.0.0.js`)` includes every file of such a name.
 */
export const single = () => ({
  name: 'single',
  writeBundle: {
    sequential: true,
    async handler({ dir }) {
      const { outputFiles } = await build({
        // imported, not an entry: no other file is left to use the exports of the pasted script
        stdin: { contents: "import './passerelle.js';", resolveDir: dir },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        write: false,
      });
      writeFileSync(join(dir, SINGLE), await minified(outputFiles[0].text));
    },
  },
});
