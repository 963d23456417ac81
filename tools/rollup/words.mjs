// The module `passerelle:words`: word files by name and language. Six languages of ten tags are sixty files, so their
// addresses are computed: listed, each would cost the pasted script 10 B of brotli and more, on every page.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { release } from './chunks.mjs';

const NAME = 'passerelle:words';
const COMMON = 'src/text/common';

const languages = readdirSync(COMMON).flatMap((file) => file.match(/^(\w\w)\.ts$/)?.[1] ?? []);
const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** Matches the import of a topic that several tags share: `../../../text/figures/fr.js`. */
const SHARED_TOPIC = /(?:\.\.\/){3}text\/(\w+)\/(\w\w)\.js/;

/**
 * Returns the folder of each word file by its name: `words` are those of all tags, `coop-partner-list` those of one
 * (`partner-list/words`), `live` those of a part of one (`territory-map/live-words`), `goals` a topic of src/text. A
 * topic that tags import is in their files and has none of its own.
 */
function wordFolders() {
  const folders = { words: COMMON };
  const shared = new Set(['common']);
  for (const tag of foldersIn('src/elements'))
    for (const folder of foldersIn(`src/elements/${tag}`)) {
      const [isWords, part] = folder.match(/^(?:(\w+)-)?words$/) ?? [];
      if (!isWords) continue;
      const path = `src/elements/${tag}/${folder}`;
      folders[part ?? `coop-${tag}`] = path;
      for (const [, topic] of readFileSync(`${path}/fr.ts`, 'utf8').matchAll(new RegExp(SHARED_TOPIC, 'g')))
        shared.add(topic);
    }
  for (const topic of foldersIn('src/text')) if (!shared.has(topic)) folders[topic] = `src/text/${topic}`;
  return folders;
}

/**
 * Returns the source of the module. A file that did not come is requested once more by another address, because
 * Firefox 153 remembers for the whole page that an address did not answer. The first address stands inside its
 * `import()`, where single.mjs reads which files are meant; the second must not be inlined there.
 */
const moduleSource = (address) => `
const importAgain = (address) => import(\`\${address}?\${Math.random()}\`);
export const importWords = (name, language) =>
  import(\`${address}\`).catch(() => /*@__NOINLINE__*/ importAgain(\`${address}\`));
`;

/** The French words of all tags come with the pasted script, those of a tag with its code. */
const isInCode = (folder, language) => language === 'fr' && (folder === COMMON || folder.endsWith('/words'));

/** For Rollup: `import { importWords } from 'passerelle:words'` gives `(name, language) => import(…)`. */
export const words = () => ({
  name: 'words',
  buildStart() {
    for (const [name, folder] of Object.entries(wordFolders()))
      for (const language of languages.filter((language) => !isInCode(folder, language)))
        this.emitFile({
          type: 'chunk',
          id: resolve(folder, `${language}.ts`),
          fileName: `${name}-${language}-${release}.js`,
        });
  },
  resolveId(source, importer) {
    if (source === NAME) return `\0${NAME}`;
    const [, topic, language] = source.match(SHARED_TOPIC) ?? [];
    const [, tag] = importer?.match(/src\/elements\/([\w-]+)\//) ?? [];
    // a copy for each tag, `figures/fr.programme.ts`, costs it 100 B of brotli; a file of its own would cost 160 and
    // a request
    return topic && tag ? resolve(`src/text/${topic}/${language}.${tag}.ts`) : null;
  },
  load(id) {
    if (id === `\0${NAME}`) return moduleSource(`./\${name}-\${language}-${release}.js`);
    const [, shared] = id.match(/\/src\/text\/(\w+\/\w\w)\.[\w-]+\.ts$/) ?? [];
    return shared ? readFileSync(`src/text/${shared}.ts`, 'utf8') : null;
  },
});

/** For @web/test-runner's server. */
export const wordsInDevServer = () => ({
  name: 'words',
  resolveImport: ({ source }) => (source === NAME ? '/passerelle-words.js' : undefined),
  serve({ path }) {
    if (path === '/passerelle-words.js')
      return { body: moduleSource(`/passerelle-words/\${name}-\${language}.js`), type: 'js' };
    const [, name, language] = path.match(/^\/passerelle-words\/([\w-]+)-(\w\w)\.js$/) ?? [];
    return name && { body: `export { default } from '/${wordFolders()[name]}/${language}.ts';\n`, type: 'js' };
  },
});
