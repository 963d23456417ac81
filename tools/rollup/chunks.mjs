// Which file of the build each module goes into, and what these files are called.
import { existsSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';

const ELEMENT = /src\/elements\/([^/]+)\/\1\.ts$/;
const IN_TAG_FOLDER = /src\/elements\/([^/]+)\//;

/** The chunk of the pasted script. */
export const SCRIPT = 'passerelle';

/**
 * The release stands in the name of every file but the pasted script, so that these files never change and can be
 * cached for ever.
 */
export const { version: release } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Names a chunk after the tag it serves, `coop-territory-map`, else as Rollup does. The pasted script keeps its name
 * in every release.
 */
export function chunkName({ moduleIds, name }) {
  if (name === SCRIPT) return '[name].js';
  const [, folder] = moduleIds.map((id) => id.match(ELEMENT)).find(Boolean) ?? [];
  return `${folder ? `coop-${folder}` : basename(name).replace(/\W+/g, '-')}-${release}.js`;
}

/**
 * For Rollup: writes `chunks.json`, the modules of ours in each file of the build and the files that it imports.
 * tools/sizes.mjs reads it.
 */
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
 * Returns the chunk that a source file names in a line of its own, `// chunk: details`; else, for a tag, `coop-` and
 * its folder.
 */
export function chunkOf(id) {
  if (!/\/src\/.*\.ts$/.test(id) || !existsSync(id)) return undefined;
  const [, name] = readFileSync(id, 'utf8').match(/^\/\/ chunk: ([\w-]+)/m) ?? [];
  const [, folder] = id.match(ELEMENT) ?? [];
  return name ?? (folder && `coop-${folder}`);
}

/**
 * For Rollup's `manualChunks`, with `onlyExplicitManualChunks`. What more than three quarters of the tags import is
 * in one file with the pasted script: that spares a request, a second round trip and 300 B of brotli on the list
 * page. A module that names its chunk goes there, with what it imports and no other chunk needs (`sharedChunk`).
 * Rollup places the rest: beside its only user, or in a chunk of its own.
 */
export function manualChunks() {
  let chunks;
  return (id, { getModuleIds, getModuleInfo }) => {
    chunks ??= chunkAssignment([...getModuleIds()], getModuleInfo);
    return chunks.get(id);
  };
}

function chunkAssignment(ids, getModuleInfo) {
  const base = baseModules(ids, getModuleInfo);
  const chunks = new Map(ids.map((id) => [id, base.has(id) ? SCRIPT : chunkOf(id)]).filter(([, name]) => name));
  /** The chunks that need a module without a name: their modules import it, directly or through others without one. */
  const users = new Map();
  for (const [root, name] of [...chunks]) {
    const follow = (id) => {
      if (chunks.has(id) || users.get(id)?.has(name)) return;
      users.set(id, new Set(users.get(id)).add(name));
      getModuleInfo(id).importedIds.forEach(follow);
    };
    getModuleInfo(root).importedIds.forEach(follow);
  }
  const tagOfPart = new Map();
  for (const [id, name] of chunks)
    if (IN_TAG_FOLDER.test(id)) tagOfPart.set(name, `coop-${id.match(IN_TAG_FOLDER)[1]}`);
  for (const [id, names] of users) chunks.set(id, sharedChunk([...names], tagOfPart));
  return chunks;
}

/**
 * Returns the chunk of a module that these chunks need. A part of a tag, as the live map, leaves it to the tag, which
 * is loaded before. Of several, it is one that no tag has for itself, so that no tag loads another; where there is
 * none, Rollup decides.
 */
function sharedChunk(names, tagOfPart) {
  const candidates = names
    .filter((name) => tagOfPart.get(name) === name || !names.includes(tagOfPart.get(name)))
    .sort();
  return candidates.length > 1 ? candidates.find((name) => !name.startsWith('coop-')) : candidates[0];
}

function baseModules(ids, getModuleInfo) {
  const tags = ids.filter((id) => ELEMENT.test(id));
  const imports = tags.map((tag) => withImports(tag, getModuleInfo));
  const isCommon = (id) => imports.filter((modules) => modules.has(id)).length > tags.length * 0.75;
  const common = ids.filter((id) => isCommon(id) && !tags.includes(id));
  return new Set([...common, ...withImports(resolve('src/passerelle.ts'), getModuleInfo)]);
}
