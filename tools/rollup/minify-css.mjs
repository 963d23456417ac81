import { transform } from 'esbuild';

const TEMPLATE = /\bcss`([^`]*)`/g;

/** For Rollup: minifies the stylesheets, each css`…` of our sources. They hold plain CSS and nothing computed. */
export const minifyCss = () => ({
  name: 'minify-css',
  async transform(code, id) {
    const templates = id.includes('node_modules') ? [] : [...code.matchAll(TEMPLATE)];
    if (!templates.length) return null;
    const computed = templates.map(([, css]) => css.match(/\$\{.*?\}|\\./)?.[0]).find(Boolean);
    if (computed)
      this.error(
        `${id} holds ${computed} inside css\`…\`: write it out, or list two stylesheets in \`static styles\`.`,
      );
    const minified = await Promise.all(
      templates.map(([, css]) => transform(css, { loader: 'css', minify: true, target: 'esnext' })),
    );
    for (const { warnings } of minified)
      if (warnings[0]) this.error(`${id}: ${warnings[0].text} (${warnings[0].location?.lineText.trim()})`);
    let index = 0;
    return { code: code.replace(TEMPLATE, () => `css\`${minified[index++].code.trim()}\``), map: null };
  },
});
