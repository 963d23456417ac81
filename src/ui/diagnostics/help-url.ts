/**
 * Returns the address of the help on a code: `COOP-CORS`. The build puts that page beside the script
 * (tools/rollup/help-page.mjs), so it is there wherever the script is served, in one file or in many.
 */
export const helpUrl = (code: string): string =>
  new URL(`diagnostics.html#${code.toLowerCase()}`, import.meta.url).href;
