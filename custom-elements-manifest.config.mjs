// Makes the manifest of the public contract from the JSDoc of the classes. Editors read it; docs/reference.md and the
// README are generated from it.

/** Names the tag after its folder: src/elements/initiative-list/initiative-list.ts declares `coop-initiative-list`. */
const tagOfFolder = {
  name: 'tag-of-folder',
  moduleLinkPhase({ moduleDoc }) {
    const folder = moduleDoc.path.match(/src\/elements\/([^/]+)\/\1\.ts$/)?.[1];
    for (const declaration of moduleDoc.declarations) {
      if (!folder || declaration.kind !== 'class') continue;
      declaration.customElement = true;
      declaration.tagName = `coop-${folder}`;
    }
  },
};

/**
 * Keeps the events that `@fires` describes: the analyzer also takes the first argument of `new SelectEvent(kind, id)`
 * for an event.
 */
const describedEvents = {
  name: 'described-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules)
      for (const declaration of declarations ?? [])
        declaration.events = declaration.events?.filter(({ description }) => description);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/base/*.ts'],
  exclude: ['**/*.test.ts', '**/*.css.ts', '**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tagOfFolder, describedEvents],
};
