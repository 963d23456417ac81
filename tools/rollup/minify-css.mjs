import { transform } from 'esbuild';

const TEMPLATE = /\bcss`([^`]*)`/g;

/** Minifies the style sheets of Lit, each css`…` of our sources. They hold plain CSS and nothing computed. */
export const sheets = () => ({
  name: 'sheets',
  async transform(code, id) {
    const found = id.includes('node_modules') ? [] : [...code.matchAll(TEMPLATE)];
    if (!found.length) return null;
    const computed = found.map(([, css]) => css.match(/\$\{.*?\}|\\./)?.[0]).find(Boolean);
    if (computed)
      this.error(`${id} holds ${computed} inside css\`…\`: write it out, or list two sheets in \`static styles\`.`);
    const small = await Promise.all(
      found.map(([, css]) => transform(css, { loader: 'css', minify: true, target: 'esnext' })),
    );
    for (const { warnings } of small)
      if (warnings[0]) this.error(`${id}: ${warnings[0].text} (${warnings[0].location?.lineText.trim()})`);
    let n = 0;
    return { code: code.replace(TEMPLATE, () => `css\`${small[n++].code.trim()}\``), map: null };
  },
});
