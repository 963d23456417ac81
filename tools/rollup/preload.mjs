/**
 * For Rollup: makes `import('./card.js')` request what card.js imports at the same time, because one after the other
 * costs two round trips. The promise is that of card.js, which rejects when an import of it fails; the other
 * rejections are ignored for that reason.
 */
export const preload = () => ({
  name: 'preload',
  renderDynamicImport({ chunk, getTargetChunkImports }) {
    // The pasted script imports lazily what few pages need, so it does not pay for speeding that up.
    if (chunk.name === 'passerelle') return null;
    // the importing file and the pasted script are loaded already
    const others = (getTargetChunkImports() ?? []).filter(
      ({ fileName }) => fileName !== chunk.fileName && fileName !== 'passerelle.js',
    );
    if (!others.length) return null;
    const requests = others.map(
      ({ resolveImportPath, fileName }) =>
        `import(${resolveImportPath?.() ?? JSON.stringify(`./${fileName}`)}).catch(()=>0)`,
    );
    return { left: `(${requests.join()},import(`, right: '))' };
  },
});
