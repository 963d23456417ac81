import { basename, relative, resolve } from 'node:path';

const MAP = 'src/elements/territory-map';
const ELEMENT = /src\/elements\/([^/]+)\/\1\.ts$/;

/** A chunk is named after the tag it serves, `coop-territory-map` or `coop-territory-map-fr` (its words); else after the module it begins with. */
export function chunkName({ moduleIds, name }) {
  const [, folder, language] = moduleIds.map((id) => id.match(/src\/elements\/([^/]+)\/(?:\1|words\/(\w+))\.ts$/)).find(Boolean) ?? [];
  if (!folder) return `${basename(name).replace(/\W+/g, '-')}-[hash:6].js`;
  return language ? `coop-${folder}-${language}-[hash:6].js` : `coop-${folder}-[hash:6].js`;
}

/** Writes `chunks.json`: for each file of the build, our modules inside it and the files it asks for. tools/sizes.mjs reads it. */
export const graph = () => ({
  name: 'graph',
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

/** A module and all that it imports, by static import. */
function closure(id, moduleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of moduleInfo(id)?.importedIds ?? []) closure(imported, moduleInfo, found);
  return found;
}

/**
 * For Rollup's `manualChunks`. What at least half of the tags need is one file with the pasted script: one request fewer, 300 B of
 * brotli fewer (list page), and no second round trip.
 */
export function base() {
  let shared;
  let resting;
  let visit;
  return (id, { getModuleIds, getModuleInfo }) => {
    if (!shared) {
      const tags = [...getModuleIds()].filter((module) => ELEMENT.test(module)).map((module) => closure(module, getModuleInfo));
      const needed = (module) => tags.filter((modules) => modules.has(module)).length * 2 > tags.length;
      shared = new Set([...getModuleIds()].filter((module) => needed(module) && !tags.some(([element]) => element === module)));
      for (const module of closure(resolve('src/passerelle.ts'), getModuleInfo)) shared.add(module);
      // all that the first gesture on a map brings is one file, though tiles use some of it too
      resting = closure(resolve(`${MAP}/territory-map.ts`), getModuleInfo);
      visit = closure(resolve(`${MAP}/visit.ts`), getModuleInfo);
    }
    if (shared.has(id)) return 'passerelle';
    if (resting.has(id)) return 'coop-territory-map';
    if (visit.has(id)) return 'live';
    return /initiative-(card|list)|view.cards/.test(id) ? 'coop-initiatives' : undefined;
  };
}
