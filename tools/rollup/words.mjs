// Words come by language, and six languages of ten tags are sixty files: their addresses are computed, not listed. Listed, each would cost
// the pasted script 10 B of brotli and more, on every page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { release } from './chunks.mjs';

const NAME = 'passerelle:words';

/** What is said now and then: beside the words of all tags, `goals/fr.ts` beside `common/fr.ts`. */
const SHARED = ['problems', 'goals', 'extras'];

/** What several tags say around the same things, `figures/fr.ts`: 100 B of brotli in the words of each, where a file of its own is 160 and a request. */
const WITHIN = /^\.\.\/\.\.\/\.\.\/text\/(\w+\/\w\w)\.js$/;

/** What a part of the map says, which comes later. */
const PARTS = { live: 'territory-map/live-words', consent: 'territory-map/consent-words' };

/** The source of what is named: `words-fr`, `goals-fr`, `coop-partner-list-fr`. */
function sourceOf(of, language) {
  if (of === 'words') return `src/text/common/${language}.ts`;
  if (of in PARTS) return `src/elements/${PARTS[of]}/${language}.ts`;
  return SHARED.includes(of)
    ? `src/text/${of}/${language}.ts`
    : `src/elements/${of.slice('coop-'.length)}/words/${language}.ts`;
}

/** `[of, language]` of every file of words. */
function all() {
  const languages = readdirSync('src/text/common').flatMap((file) => file.match(/^(\w\w)\.ts$/)?.[1] ?? []);
  const tags = readdirSync('src/elements').filter((name) => existsSync(`src/elements/${name}/words`));
  const named = ['words', ...SHARED, ...Object.keys(PARTS), ...tags.map((name) => `coop-${name}`)];
  return named.flatMap((of) => languages.map((language) => [of, language]));
}

/**
 * What did not come is asked for once more, by another address: Firefox 153 remembers for the whole page that an address did not answer. The first
 * stands as a text where it is asked for, so that the build in one file (single.mjs) sees which files are meant; the second, which it has no need of, does not.
 */
const code = (file) =>
  `export const importWords = (of, language) => import(\`${file}\`).catch(() => import(String(\`${file}?\`) + Math.random()));\n`;

/** For Rollup: `import { importWords } from 'passerelle:words'` gives `(of, language) => import(…)`. */
export const words = () => ({
  name: 'words',
  buildStart() {
    for (const [of, language] of all())
      this.emitFile({
        type: 'chunk',
        id: resolve(sourceOf(of, language)),
        fileName: `${of}-${language}-${release}.js`,
      });
  },
  resolveId(source, importer) {
    if (source === NAME) return `\0${NAME}`;
    const [, shared] = source.match(WITHIN) ?? [];
    // a copy for each tag, `figures/fr.programme.ts`, else Rollup makes a file of it
    return shared ? resolve(`src/text/${shared}.${importer.match(/elements\/([\w-]+)/)?.[1]}.ts`) : null;
  },
  load(id) {
    if (id === `\0${NAME}`) return code(`./\${of}-\${language}-${release}.js`);
    const [, shared] = id.match(/src\/text\/(\w+\/\w\w)\.[\w-]+\.ts$/) ?? [];
    return shared ? readFileSync(`src/text/${shared}.ts`, 'utf8') : null;
  },
});

/** The same for @web/test-runner's server. */
export const wordsInDevServer = () => ({
  name: 'words',
  resolveImport: ({ source }) => (source === NAME ? '/passerelle-words.js' : undefined),
  serve({ path }) {
    const file = path.match(/^\/passerelle-words\/([\w-]+)-(\w\w)\.js$/);
    if (file) return { body: `export { default } from '/${sourceOf(file[1], file[2])}';\n`, type: 'js' };
    if (path !== '/passerelle-words.js') return;
    return { body: code(`/passerelle-words/\${of}-\${language}.js`), type: 'js' };
  },
});
