// A folder under src/elements is the registration of a tag: this plugin lists them, so that nobody has to.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NAME = 'passerelle:elements';
const ROOT = 'src/elements';

/** The folder names that hold a file of their own name: `initiative-list` for `src/elements/initiative-list/initiative-list.ts`. */
const folders = () =>
  readdirSync(ROOT)
    .filter((name) => existsSync(join(ROOT, name, `${name}.ts`)))
    .sort();

/** The languages in which a tag has words of its own: `fr` for `words/fr.ts` in its folder. */
const languages = (name) => {
  const words = join(ROOT, name, 'words');
  return existsSync(words) ? readdirSync(words).map((file) => file.replace(/\.ts$/, '')) : [];
};

const code = (path) => {
  const bring = (file) => `() => import(${JSON.stringify(path(file))})`;
  const tag = (name) => {
    const words = languages(name).map((language) => `${language}: ${bring(`${name}/words/${language}.ts`)}`);
    return `  'coop-${name}': { code: ${bring(`${name}/${name}.ts`)}, words: { ${words.join(', ')} } },\n`;
  };
  return `export default {\n${folders().map(tag).join('')}};\n`;
};

/** For Rollup: `import elements from 'passerelle:elements'` gives `{'coop-partner-list': { code: () => import(…), words: { fr: () => import(…), … } }, …}`. */
export const elements = () => ({
  name: 'elements',
  resolveId: (source) => (source === NAME ? `\0${NAME}` : null),
  load: (id) => (id === `\0${NAME}` ? { code: code((file) => resolve(ROOT, file)), moduleSideEffects: false } : null),
});

/** The same for @web/test-runner's server. */
export const elementsInDevServer = () => ({
  name: 'elements',
  resolveImport: ({ source }) => (source === NAME ? '/passerelle-elements.js' : undefined),
  serve: ({ path }) => (path === '/passerelle-elements.js' ? { body: code((file) => `/${ROOT}/${file}`), type: 'js' } : undefined),
});
