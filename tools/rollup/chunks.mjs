import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';

const MAP = 'src/elements/territory-map';
const ELEMENT = /src\/elements\/([^/]+)\/\1\.ts$/;

/** Stands in the name of every file but the pasted script: those of a release never change, and may be kept for ever. */
export const { version: release } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The pasted script keeps its name. A chunk is named after the tag it serves, `coop-territory-map`; else after the module it begins with. */
export function chunkName({ moduleIds, name }) {
  if (name === 'passerelle') return '[name].js';
  const [, folder] = moduleIds.map((id) => id.match(ELEMENT)).find(Boolean) ?? [];
  return `${folder ? `coop-${folder}` : basename(name).replace(/\W+/g, '-')}-${release}.js`;
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

/** What several of the tags that tell more than cards stand on: a file for all of them, and one for each kind of thing that some of them tell. */
const PARTS = {
  details:
    /^src\/(feed\/model\/feed-details|view\/text\/(foreign-language|paragraphs)|ui\/templates\/(details\.css|heading|prose|initiative-link|organisation))\.ts/,
  figures: /^src\/(feed\/(model|schema\/generated)\/figures|ui\/templates\/figure(\.css)?)\.ts/,
  lessons: /^src\/(feed\/(model|schema\/generated)\/lessons|view\/models\/lesson|ui\/templates\/lesson(\.css)?)\.ts/,
  items: /^src\/feed\/model\/item-(details|figures)\.ts/,
  partners: /^src\/view\/models\/partners\.ts/,
  people: /^src\/ui\/templates\/partner(\.css)?\.ts/,
  ends: /^src\/ui\/templates\/pairing-ends(\.css)?\.ts/,
  // these lend their view to who takes it away as a table, or tells it to machines
  'key-figures': /^src\/(view\/models\/figures|elements\/key-figures\/key-figures(\.css)?)\.ts/,
  'lesson-list': /^src\/(view\/models\/lesson-groups|elements\/lesson-list\/lesson-list(\.css)?)\.ts/,
  programme: /^src\/(view\/models\/programme|elements\/programme\/programme(\.css)?)\.ts/,
  'territory-profile':
    /^src\/(feed\/(model|schema\/generated)\/places|view\/models\/territory|elements\/territory-profile\/territory-profile(\.css)?)\.ts/,
};

/**
 * For Rollup's `manualChunks`. What more than three quarters of the tags need is one file with the pasted script: one request fewer, 300 B of
 * brotli fewer (list page), and no second round trip. The map keeps all that it needs: it does not pay for lending its painter to the small map
 * of a sheet.
 */
export function base() {
  let shared;
  let resting;
  let visit;
  return (id, { getModuleIds, getModuleInfo }) => {
    if (!shared) {
      const tags = [...getModuleIds()]
        .filter((module) => ELEMENT.test(module))
        .map((module) => closure(module, getModuleInfo));
      const needed = (module) => tags.filter((modules) => modules.has(module)).length * 4 > tags.length * 3;
      shared = new Set(
        [...getModuleIds()].filter((module) => needed(module) && !tags.some(([element]) => element === module)),
      );
      for (const module of closure(resolve('src/passerelle.ts'), getModuleInfo)) shared.add(module);
      // tags, what is offered with them and the live map all use it: a file of its own would weigh three times as much
      shared.add(resolve('src/ui/page/adopt-styles.ts'));
      shared.add(resolve('src/ui/base/pagination.ts'));
      // the map and the tags that group records use it
      shared.add(resolve('src/common/group-by.ts'));
      // all that the first gesture on a map brings is one file, though tiles use some of it too
      resting = closure(resolve(`${MAP}/territory-map.ts`), getModuleInfo);
      visit = closure(resolve(`${MAP}/live-interactions.ts`), getModuleInfo);
    }
    if (shared.has(id)) return 'passerelle';
    if (resting.has(id)) return 'coop-territory-map';
    if (visit.has(id)) return 'live';
    return Object.keys(PARTS).find((name) => PARTS[name].test(relative('.', id)));
  };
}
