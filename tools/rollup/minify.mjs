import { minify as terser } from 'terser';

// Terser rather than esbuild's own minifier, which leaves 400 B of brotli more on the list page, of some 18,000.
const OPTIONS = { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } };

/**
 * Folds the line breaks of templates, with their indentation, into one space. Terser leaves no line break outside
 * template literals.
 */
const foldTemplates = (code) => code.replace(/\n\s*/g, ' ');

/** Returns `code` minified. Names of properties stay, because the feed's own key `_coop` looks like a private one. */
export async function minified(code) {
  const result = await terser(code, OPTIONS);
  return foldTemplates(result.code);
}

/** For Rollup: minifies each file of the build. */
export const minify = () => ({
  name: 'minify',
  renderChunk: async (code) => ({ code: await minified(code), map: null }),
});
