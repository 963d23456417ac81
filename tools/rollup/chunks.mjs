// Which file of the build each module goes into, and what these files are called.
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';

const ELEMENT = /src\/elements\/([^/]+)\/\1\.ts$/;

/** The release stands in the name of every file but the pasted script, so that these files never change and can be cached for ever. */
export const { version: release } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Names a chunk after the tag it serves, `coop-territory-map`, else as Rollup does. The pasted script keeps its name in every release. */
export function chunkName({ moduleIds, name }) {
  if (name === 'passerelle') return '[name].js';
  const [, folder] = moduleIds.map((id) => id.match(ELEMENT)).find(Boolean) ?? [];
  return `${folder ? `coop-${folder}` : basename(name).replace(/\W+/g, '-')}-${release}.js`;
}

/** For Rollup: writes `chunks.json`, the modules of ours in each file of the build and the files that it imports. tools/sizes.mjs reads it. */
export const chunkGraph = () => ({
  name: 'chunk-graph',
  generateBundle(_options, bundle) {
    const files = {};
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = chunk.moduleIds.map((id) => relative('.', id)).filter((id) => /^src\//.test(id));
      files[chunk.fileName] = { modules, imports: chunk.imports, dynamicImports: chunk.dynamicImports };
    }
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(files, null, 2)}\n` });
  },
});

/** Returns a module and all that it imports, by static import. */
function withImports(id, moduleInfo, modules = new Set()) {
  if (modules.has(id)) return modules;
  modules.add(id);
  for (const imported of moduleInfo(id)?.importedIds ?? []) withImports(imported, moduleInfo, modules);
  return modules;
}

/**
 * Returns the chunk that a source file asks for in a line of its own, `// chunk: details`, or that a module of elements.mjs is made for.
 * Rollup adds what the file imports, unless that asks for another chunk or already went to one whose name sorts before.
 */
export function chunkOf(id) {
  if (id.startsWith('\0coop-')) return id.slice(1);
  if (!/\/src\/.*\.ts$/.test(id) || !existsSync(id)) return undefined;
  return readFileSync(id, 'utf8').match(/^\/\/ chunk: ([\w-]+)/m)?.[1];
}

/**
 * For Rollup's `manualChunks`. What more than three quarters of the tags import is in one file with the pasted script: that spares a request, a second round
 * trip and 300 B of brotli on the list page. Any other file goes where it asks to go, else where Rollup puts it: beside its only user, or in a chunk of its own.
 */
export function manualChunks() {
  let base;
  return (id, { getModuleIds, getModuleInfo }) => {
    base ??= baseModules([...getModuleIds()], getModuleInfo);
    return base.has(id) ? 'passerelle' : chunkOf(id);
  };
}

function baseModules(ids, getModuleInfo) {
  const tags = ids.filter((id) => ELEMENT.test(id));
  const imports = tags.map((tag) => withImports(tag, getModuleInfo));
  const isCommon = (id) => imports.filter((modules) => modules.has(id)).length > tags.length * 0.75;
  const common = ids.filter((id) => isCommon(id) && !tags.includes(id));
  return new Set([...common, ...withImports(resolve('src/passerelle.ts'), getModuleInfo)]);
}
