// A folder under src/elements is the registration of a tag: this plugin lists them, so that nobody has to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { release } from './chunks.mjs';

const NAME = 'passerelle:elements';
const ROOT = 'src/elements';
/** Stands for the list of tags until the files of the build are known. No browser knows that name. */
const TAGS = '__PASSERELLE_TAGS__';

/** Tags that share one file: cards and lists of cards in two would cost 200 B of brotli more, and a request. */
const TOGETHER = ['initiative-card', 'initiative-list'];

/** The folder names that hold a file of their own name: `initiative-list` for `src/elements/initiative-list/initiative-list.ts`. */
const folders = () =>
  readdirSync(ROOT)
    .filter((name) => existsSync(join(ROOT, name, `${name}.ts`)))
    .sort();

const source = (name) => `${ROOT}/${name}/${name}.ts`;

/** The words that a tag says it speaks, beside those of all tags: `static override wordFiles = ['coop-partner-list']`. */
const spoken = (name) =>
  [
    ...(readFileSync(source(name), 'utf8').match(/static override wordFiles = \[(.*?)\]/)?.[1] ?? '').matchAll(
      /'([\w-]+)'/g,
    ),
  ].map(([, of]) => of);

/**
 * `{ 'coop-partner-list': { words: ['coop-partner-list'], chunks: ['coop-partner-list', 'partners'] }, … }`: the files of each tag.
 */
const list = (filesOf) =>
  JSON.stringify(
    Object.fromEntries(folders().map((name) => [`coop-${name}`, { words: spoken(name), chunks: filesOf(name) }])),
  );

const code = (tags, bring) =>
  `export const version = ${JSON.stringify(release)};\nexport const tags = ${tags};\nexport const importChunk = (file) => import(${bring});\n`;

/**
 * For Rollup: `import { importChunk, tags } from 'passerelle:elements'`. Addresses are computed, as those of words are (words.mjs): an `import()` for
 * each tag costs the pasted script 30 B of brotli, a name 10. All the files of a tag are asked for at once: no chunk waits for another.
 */
export const elements = () => ({
  name: 'elements',
  buildStart() {
    for (const name of folders().filter((name) => !TOGETHER.includes(name)))
      this.emitFile({ type: 'chunk', id: resolve(source(name)), preserveSignature: false });
    this.emitFile({ type: 'chunk', id: `\0${TOGETHER}`, preserveSignature: false });
  },
  resolveId: (source) => (source === NAME ? `\0${NAME}` : source === `\0${TOGETHER}` ? source : null),
  load(id) {
    if (id === `\0${TOGETHER}`)
      return TOGETHER.map((name) => `import ${JSON.stringify(resolve(source(name)))};`).join('\n');
    return id === `\0${NAME}` ? { code: code(TAGS, `\`./\${file}-${release}.js\``), moduleSideEffects: false } : null;
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const script = chunks.find(({ name }) => name === 'passerelle');
    const filesOf = (name) => {
      const { fileName, imports } = chunks.find(({ moduleIds }) => moduleIds.includes(resolve(source(name))));
      return [fileName, ...imports]
        .filter((file) => file !== script.fileName)
        .map((file) => file.slice(0, -`-${release}.js`.length));
    };
    const [before, after, more] = script.code.split(TAGS);
    if (after === undefined || more !== undefined)
      this.error(`${TAGS} stands not once in ${script.fileName}: the list of tags has no place.`);
    script.code = before + list(filesOf) + after;
  },
});

/** The same for @web/test-runner's server. */
export const elementsInDevServer = () => ({
  name: 'elements',
  resolveImport: ({ source }) => (source === NAME ? '/passerelle-elements.js' : undefined),
  serve({ path }) {
    // the code of what several tags stand on is imported by each of them
    const file = path.match(/^\/passerelle-elements\/([\w-]+)\.js$/)?.[1];
    if (file)
      return {
        body: file.startsWith('coop-') ? `import '/${source(file.slice('coop-'.length))}';` : 'export {};',
        type: 'js',
      };
    if (path !== '/passerelle-elements.js') return;
    const tags = list((name) => [`coop-${name}`]);
    return { body: code(tags, "'/passerelle-elements/' + file + '.js'"), type: 'js' };
  },
});
