/**
 * What Lit registers for polyfills of browsers without shadow roots, for its server side, and to count its copies on a page. No page of ours uses
 * them, and `<a id="litHtmlVersions">` in a host page makes the last one throw. A change of Lit's source fails the build.
 */
const HOOKS = {
  'lit-html/lit-html.js': [/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
  '@lit/reactive-element/reactive-element.js': [
    /,p=a\.reactiveElementPolyfillSupport/,
    /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  'lit-element/lit-element.js': [
    /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\)/,
    /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
  // style sheets are plain css`…`, nothing computed (sheets.mjs fails the build): what Lit says to who would compute them, 150 B of brotli
  '@lit/reactive-element/css-tag.js': [
    /if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]+"\);(?=this\.cssText=t)/,
    /1===t\.length\?(?=t\[0\])/,
    /(?<=\[0\]):e\.reduce\(\(e,s,o\)=>e\+\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;if\("number"==typeof t\)return t;throw Error\([^)]+\)\}\)\(s\)\+t\[o\+1\],t\[0\]\)/,
  ],
};

/** Takes these hooks out of `code`, the text of Lit's file `name`. */
export function withoutHooks(name, code) {
  for (const hook of HOOKS[name]) {
    if (!hook.test(code))
      throw new Error(`${name} no longer holds ${hook}: Lit has changed. Read its source, then mend tools/rollup/lit.mjs.`);
    code = code.replace(hook, '');
  }
  return code;
}

export const lit = () => ({
  name: 'lit',
  transform(code, id) {
    const name = Object.keys(HOOKS).find((file) => id.endsWith(`node_modules/${file}`));
    return name ? { code: withoutHooks(name, code), map: null } : null;
  },
});
