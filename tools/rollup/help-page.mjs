import { diagnosticsHtml } from '../diagnostics-pages.mjs';

/** Emits `diagnostics.html` beside the script: the console names it, by its address, for each code. */
export const helpPage = () => ({
  name: 'help-page',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'diagnostics.html', source: await diagnosticsHtml() });
  },
});
