import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minified } from './minify.mjs';

/** The whole of the build in one file, whose hash a page can pin: `integrity` says nothing of what a module imports. */
export const SINGLE = 'passerelle.single.js';

/**
 * Makes one file of the files that the build has just written, map and words of all languages included. What each of them holds is still begun
 * when it is asked for, and no sooner: esbuild keeps `import()` late inside one file, where Rollup would run all of it at once. It reads the
 * computed addresses too (`import(`./${file}-1.0.0.js`)`): every file of such a name is in.
 */
export const single = () => ({
  name: 'single',
  writeBundle: {
    sequential: true,
    async handler({ dir }) {
      const { outputFiles } = await build({
        // what the pasted script lends to other files, none is left to borrow
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
