import { resolve } from 'node:path';
import { cut } from './strip-code.mjs';

/** By this name Lit imports our policy. */
const NAME = 'passerelle:policy';
const POLICY = 'src/ui/page/trusted-types.ts';

/**
 * What Lit holds and no tag of ours uses, and what stands in its place. Without it each page is 1.1 kB of brotli lighter, and there is less for a
 * host page to trip over: `<a id="litHtmlVersions">` in it makes the first of these throw. A change of Lit's source fails the build.
 */
const UNUSED = {
  'lit-html/lit-html.js': [
    // templates are written with the leave that src/ui/page/trusted-types.ts has of the page, not with one of Lit's own
    [/const t=globalThis,(?=i=t=>t)/, `import{setTemplateHTML}from"${NAME}";const `],
    [/s=t\.trustedTypes,e=s\?s\.createPolicy\("lit-html",\{createHTML:t=>t\}\):void 0,/],
    [/(?<=return )void 0!==e\?e\.createHTML\(i\):(?=i\})/],
    [/(?<=return )s\.innerHTML=t(?=,s)/, 'setTemplateHTML(s,t)'],
    // hooks for polyfills, and a count of Lit's copies
    [/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
    // svg`…` and mathml`…`
    [/2===i\?"<svg>":3===i\?"<math>":(?="",c=v)/],
    [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/],
    [/if\((this\.el=S\.createElement\(f,e\),P\.currentNode=this\.el\.content),2===i\|\|3===i\)\{.*?\}(?=for\()/, '$1;'],
    // values inside <script>, <style>, <textarea> and <title>
    [/y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),/],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===r\.nodeType\))/],
    // values inside comments, and comments that hold tags
    [
      /if\((r\.data===n)\)d\.push\(\{type:2,index:l\}\);else\{let t=-1;.*?o\.length-1\}(?=l\+\+)/,
      '$1&&d.push({type:2,index:l});',
    ],
    [/"!--"===u\[1\]\?c=_:/],
    [/,_=\/-->\/g/],
    [/c===_\|\|(?=c===m\?)/],
    // directives: of elements, and of values
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/],
    [
      /1===r\.type\?(i=new r\.ctor\(h,r\.name,r\.strings,this,t\)):6===r\.type&&\(i=new Z\(h,this,t\)\)/,
      '1===r.type&&($1)',
    ],
    [/class Z\{.*?\}(?=const j=)/],
    [/,F:Z/],
    [/(?<=function M\(t,i,s=t,e\)\{)if\(i===E\).*?i=M\(t,h\._\$AS\(t,i\.values\),h,e\)\),i(?=\})/, 'return i'],
    // directives that wait for something, and are told when their tag leaves the page
    [/,this\._\$AN=void 0(?=,this\._\$AD=t)/],
    [/,this\._\$AN=void 0(?=,this\._\$AA=t)/],
    [/,this\._\$AN=void 0(?=,this\.element=t)/],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/],
    [/return this\._\$AM\?\._\$AU\?\?this\._\$Cv/, 'return this._$AM?._$AU'],
    [/this\._\$AP\?\.\(!1,!0,s\)(?=;t!==this\._\$AB)/],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/],
    // attributes that are there or not, `?hidden=${…}`
    [/"\?"===e\[1\]\?L:/],
    [/class L extends H\{.*?\}(?=class z)/],
    [/,N:L/],
    // properties, `.feed=${…}`, and listeners whose options change
    [/"\."===e\[1\]\?I:/],
    [/class I extends H\{.*?\}(?=class L|class z)/],
    [/,B:I/],
    [/\|\|t\.capture!==s\.capture\|\|t\.once!==s\.once\|\|t\.passive!==s\.passive/],
    // what directives ask of the part they are in
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\}/],
    [
      /get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?\}get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/,
    ],
    [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/this\.type=2,(?=this\._\$AH=A)/],
    [/this\.type=1,(?=this\._\$AH=A)/],
    [/constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/],
    [/\(t\?\.creationScope\?\?l\)\.importNode/, 'l.importNode'],
    // the same, once directives are gone: what a value stands for is the value
    [/function M\(t,i,s=t,e\)\{return i\}/],
    [/,V:M/],
    [/t=M\(this,t,i\),(?=a\(t\)\?)/],
    [/(?<=if\(void 0===h\))t=M\(this,t,i,0\),/],
    [/(?<=r=)M\(this,e\[s\+n\],i,n\),r===E&&\(r=this\._\$AH\[n\]\)/, 'e[s+n]'],
    [/\(t=M\(this,t,i,0\)\?\?A\)===E/, '(t??=A)===E'],
    // a mark that nobody can foresee: no text but ours stands in a template
    [/`lit\$\$\{Math\.random\(\)\.toFixed\(9\)\.slice\(2\)\}\$`/, '"lit$$1$$"'],
    // a function that gives what it is given, in Lit's hand for who reads its types
    [/(?<=const )i=t=>t,(?=h="\$lit\$")/],
    [/const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\)/, 'const s=t.nextSibling;t.remove()'],
    // the guard against templates that are none stays, its words go
    [/(?<=throw Error\()"invalid template strings array"/],
    // templates compiled beforehand
    [
      /"number"==typeof s\?(this\._\$AC\(t\)):\(void 0===s\.el&&\(s\.el=S\.createElement\(V\(s\.h,s\.h\[0\]\),this\.options\)\),s\)/,
      '$1',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,p=a\.reactiveElementPolyfillSupport/],
    [/,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
    [/(?<=a=globalThis),c=a\.trustedTypes,l=c\?c\.emptyScript:""/],
    // names kept from a minifier that has come and gone
    [/,d=\(t,s\)=>t/],
    [/\bd\(("\w+")\)/g, '$1'],
    // decorators
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/],
    [/static addInitializer\(t\)\{.*?\}(?=static get)/],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/],
    [/\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
    // accessors that a class has already, or does not want; hooks of an update that no tag has
    [/s\.state&&\(s\.attribute=!1\),(?=this\._\$Ei\(\))/],
    [/this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),/],
    [
      /if\((this\._\$Ei\(\)),this\.elementProperties\.set\(t,s\),!s\.noAccessor\)\{(.*?)\}(?=\}static getPropertyDescriptor)/,
      '$1;this.elementProperties.set(t,s);$2',
    ],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?\}(?=\}let t=!1)/],
    [/let t=!1;(?=const s=this\._\$AL;try\{t=this\.shouldUpdate\(s\))/],
    [/t=this\.shouldUpdate\(s\),t\?\((this\.willUpdate\(s\),.*?this\.update\(s\))\):this\._\$EM\(\)/, '$1'],
    [/throw t=!1,(this\._\$EM\(\)),s\}t&&/, 'throw $1,s}'],
    [/shouldUpdate\(t\)\{return!0\}/],
    [/this\._\$EO\?\.forEach\(t=>t\.hostUpdate\?\.\(\)\),/],
    // roots that are not open, or made before their tag is in the page; what Trusted Types make of an attribute that is only there
    [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
    [/,y\.shadowRootOptions=\{mode:"open"\}/],
    [/this\.renderRoot\?\?=this\.createRenderRoot\(\),(?=this\._\$Ep\))/],
    // an update that somebody puts off; one that throws, which ours say themselves (elements/feed-element.ts)
    [
      /try\{await this\._\$ES\}catch\(t\)\{Promise\.reject\(t\)\}const t=this\.scheduleUpdate\(\);return null!=t&&await t,(!this\.isUpdatePending\})scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/,
      'await this._$ES,this.performUpdate();return $1',
    ],
    [/this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(t\)\)/, 'this.hasUpdated=!0'],
    [/firstUpdated\(t\)\{\}/],
    [/removeController\(t\)\{.*?\}(?=_\$E_\(\))/],
    [/(?<=unshift\()t\(s\)(?=\))/, 's'],
    [/(?<=i\.push\()t\(s\)(?=\))/, 's'],
    // properties that write their attribute, have a default to go back to, or convert and compare in their own way
    [/toAttribute\(t,s\)\{.*?\},(?=fromAttribute\()/],
    [/case Boolean:i=null!==t;break;/],
    [/"string"==typeof t\?(t\.toLowerCase\(\)):void 0(?=\}constructor)/, '$1'],
    [
      /const\{get:e,set:r\}=h\(this\.prototype,t\)\?\?.*?;return\{get:e,set\(s\)\{.*?\},(?=configurable)/,
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)},',
    ],
    [/case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/],
    [/attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f/],
    // style sheets that are no list
    [
      /static finalizeStyles\(s\)\{.*?return i\}(?=static _\$Eu)/,
      'static finalizeStyles(s=[]){return[...new Set(s.flat(1/0).reverse())].reverse()}',
    ],
    [/_\$ET\(t,s\)\{.*?\}(?=_\$AK\()/],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\(t=>this\._\$ET\(t,this\[t\]\)\),/],
    [
      /const t=i\.getPropertyOptions\(e\),h="function".*?this\[e\]=r\?\?this\._\$Ej\?\.get\(e\)\?\?r,/,
      'this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type),',
    ],
    [/,this\._\$Em=null(?=,this\._\$Ev\(\))/],
    [/(?<=if\(void 0!==e)&&this\._\$Em!==e(?=\)\{)/],
    [/(?<=type\)),this\._\$Em=null(?=\})/],
    [/\(i\.hasChanged\?\?f\)\(h,s\)\|\|i\.useDefault&&i\.reflect&&.*?(?=\)\)return;)/, 'f(h,s)'],
    [
      /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.*?\}(?=async _\$EP)/,
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    [/requestUpdate\(t,s,i,e=!1,h\)/, 'requestUpdate(t,s)'],
    [
      /const r=this\.constructor;if\(!1===e&&\(h=this\[t\]\),i\?\?=r\.getPropertyOptions\(t\),!\(f\(h,s\)\)\)return;this\.C\(t,s,i\)/,
      'if(!f(this[t],s))return;this.C(t,s)',
    ],
  ],
  'lit-element/lit-element.js': [
    [/connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}/],
    [/disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/],
    [
      /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\)/,
    ],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/],
  ],
  // style sheets are plain css`…`, nothing computed (sheets.mjs fails the build): what Lit says to who would compute them, 150 B of brotli
  '@lit/reactive-element/css-tag.js': [
    // what polyfills of shadow roots tell, and style sheets that are not Lit's own
    [/t\.ShadowRoot&&\(void 0===t\.ShadyCSS\|\|t\.ShadyCSS\.nativeShadow\)&&/],
    [/(?<=o\.map\(t=>)t instanceof CSSStyleSheet\?t:(?=t\.styleSheet)/],
    [/e\?t=>t:t=>t instanceof CSSStyleSheet\?\(t=>\{.*?\}\)\(t\):t(?=;export)/, 't=>t'],
    [/toString\(\)\{return this\.cssText\}/],
    // the sheet of a text that is met again: ours are written once, at the head of their files
    [/,s=Symbol\(\),o=new WeakMap/],
    [/const s=this\.t;(?=if\(e&&void 0===t\))/],
    [
      /const e=void 0!==s&&1===s\.length;e&&\(t=o\.get\(s\)\),void 0===t&&\((\(this\.o=t=new CSSStyleSheet\)\.replaceSync\(this\.cssText\)),e&&o\.set\(s,t\)\)/,
      '$1',
    ],
    [/(?<=constructor\(t),e,o(?=\)\{)/],
    [/,this\.t=e(?=\}get)/],
    [/,void 0,s(?=\))/],
    [/(?<=return new n\(o),t,s(?=\))/],
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\("[^"]+"\);(?=this\.cssText=t)/],
    [/1===t\.length\?(?=t\[0\])/],
    [
      /(?<=\[0\]):e\.reduce\(\(e,s,o\)=>e\+\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;if\("number"==typeof t\)return t;throw Error\([^)]+\)\}\)\(s\)\+t\[o\+1\],t\[0\]\)/,
    ],
  ],
};

/** The text of Lit's file `name`, `code`, without it. */
export const trimmed = (name, code) => cut(code, UNUSED[name], { file: name, of: 'Lit', list: 'tools/rollup/lit.mjs' });

const nameOf = (id) => Object.keys(UNUSED).find((file) => id.endsWith(`node_modules/${file}`));

export const lit = () => ({
  name: 'lit',
  resolveId: (source) => (source === NAME ? resolve(POLICY) : null),
  transform(code, id) {
    const name = nameOf(id);
    return name ? { code: trimmed(name, code), map: null } : null;
  },
});

/** The same in the dev server: what is tested is what visitors get. */
export const litInDevServer = () => ({
  name: 'lit',
  resolveImport: ({ source }) => (source === NAME ? `/${POLICY}` : undefined),
  transform({ path, body }) {
    const name = nameOf(path);
    return name ? { body: trimmed(name, body) } : undefined;
  },
});
