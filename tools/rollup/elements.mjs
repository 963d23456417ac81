// The module `passerelle:elements`: every tag of src/elements with the files that it needs. A folder there is the
// registration of a tag.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chunkOf, release, SCRIPT } from './chunks.mjs';

const NAME = 'passerelle:elements';
const ROOT = 'src/elements';
/** Stands for the list of tags until Rollup knows the files of the build. */
const TAGS = '__PASSERELLE_TAGS__';

/**
 * Returns the tags without their prefix: a folder with a file of its own name, as
 * `initiative-list/initiative-list.ts`, is one.
 */
const tagFolders = () =>
  readdirSync(ROOT)
    .filter((folder) => existsSync(join(ROOT, folder, `${folder}.ts`)))
    .sort();

const sourceOf = (folder) => resolve(ROOT, folder, `${folder}.ts`);

const hasWords = (folder) => existsSync(join(ROOT, folder, 'words'));

/**
 * Returns the list of tags as source: `{ 'coop-partner-list': { hasWords: true, chunks: ['coop-partner-list',
 * 'people'] }, … }`.
 */
function tagList(chunksOf) {
  const files = (folder) => ({ hasWords: hasWords(folder), chunks: chunksOf(folder) });
  return JSON.stringify(Object.fromEntries(tagFolders().map((folder) => [`coop-${folder}`, files(folder)])));
}

/**
 * Returns the source of the module. The addresses of chunks are computed, because an `import()` for each tag costs
 * the pasted script 30 B of brotli, a name 10. All the chunks of a tag are requested at once: none waits for another.
 */
const moduleSource = (tags, chunkAddress) => `
export const version = ${JSON.stringify(release)};
export const tags = ${tags};
export const importChunk = (chunk) => import(${chunkAddress});
`;

/** The tags that are not in the pasted script itself. */
const loadedTags = () => tagFolders().filter((folder) => chunkOf(sourceOf(folder)) !== SCRIPT);

/** For Rollup: `import { importChunk, tags, version } from 'passerelle:elements'`. */
export function elements() {
  return {
    name: 'elements',
    buildStart() {
      for (const folder of loadedTags())
        this.emitFile({ type: 'chunk', id: sourceOf(folder), preserveSignature: false });
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      return { code: moduleSource(TAGS, `\`./\${chunk}-${release}.js\``), moduleSideEffects: false };
    },
    renderChunk(code, chunk, _options, { chunks }) {
      if (!code.includes(TAGS)) return null;
      const chunksOf = (folder) => {
        const { fileName, imports } = Object.values(chunks).find(({ moduleIds }) =>
          moduleIds.includes(sourceOf(folder)),
        );
        return [fileName, ...imports]
          .filter((file) => file !== chunk.fileName)
          .map((file) => file.slice(0, -`-${release}.js`.length));
      };
      return { code: code.replace(TAGS, () => tagList(chunksOf)), map: null };
    },
  };
}

/** For @web/test-runner's server: a chunk imports the sources of its tag. */
export const elementsInDevServer = () => ({
  name: 'elements',
  resolveImport: ({ source }) => (source === NAME ? '/passerelle-elements.js' : undefined),
  serve({ path }) {
    if (path === '/passerelle-elements.js')
      return {
        body: moduleSource(
          tagList((folder) => [`coop-${folder}`]),
          "'/passerelle-elements/' + chunk + '.js'",
        ),
        type: 'js',
      };
    const [, folder] = path.match(/^\/passerelle-elements\/coop-([\w-]+)\.js$/) ?? [];
    return folder && { body: `import '/${ROOT}/${folder}/${folder}.ts';`, type: 'js' };
  },
});
