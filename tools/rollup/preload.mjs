/**
 * `import('./card.js')` where card.js itself imports base.js costs two round trips, one after the other. This asks for both at
 * once. The promise is the one of card.js: should base.js fail, card.js fails with it and is where the failure is heard.
 */
export const preload = () => ({
  name: 'preload',
  renderDynamicImport({ chunk, getTargetChunkImports }) {
    // the file that asks is there already, and so is the pasted script
    const beside = (getTargetChunkImports() ?? []).filter(
      ({ fileName }) => fileName !== chunk.fileName && fileName !== 'passerelle.js',
    );
    if (!beside.length) return null;
    const asked = beside.map(
      ({ resolveImportPath, fileName }) =>
        `import(${resolveImportPath?.() ?? JSON.stringify(`./${fileName}`)}).catch(()=>0)`,
    );
    return { left: `(${asked.join()},import(`, right: '))' };
  },
});
