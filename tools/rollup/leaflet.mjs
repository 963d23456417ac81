// Leaflet as published, but for three things that a host page or its visitor could not bear. The build fails where
// Leaflet's source no longer has them.
import { replaceRequired } from './replace-required.mjs';

/**
 * Stands for Leaflet's `core/Browser.js`, which writes `innerHTML` and so throws on import under Trusted Types
 *. It also reads the user agent. These are the answers of every browser with ES modules; touch is
 * on, by touch events, whether or not a finger ever comes.
 */
const BROWSER = {
  svg: true,
  vml: false,
  any3d: true,
  touch: true,
  touchNative: true,
  passiveEvents: true,
  pointer: false,
  msPointer: false,
  mobileOpera: false,
  safari: false,
  edge: false,
  ie3d: false,
  ielt9: false,
  chrome: false,
  linux: false,
  mac: false,
  mobile: false,
  retina: 'devicePixelRatio > 1',
};

/** Removes the methods that ask where the visitor is: this library has no business with `navigator.geolocation`. */
const GEOLOCATION = { from: /\t\/\/ @section Geolocation methods[\s\S]*?(?=\t\/\/ @method addHandler\()/g, to: '' };

/**
 * Finds the loops over keys. They are made to run over own keys alone, because scripts such as Prototype.js and
 * MooTools add to every object, and Leaflet would take these additions for layers and listeners.
 */
const LOOP = /\bfor \((var )?(\w+) in ([\w.[\]]+)\)/g;
/** The one file whose loop has to see inherited keys: it copies an event. */
const COPIES_EVENT = 'dom/DomEvent.DoubleTap.js';

const LIST = 'tools/rollup/leaflet.mjs';

/** Returns the text of Leaflet's file `name` (`map/Map.js`) with its replacements made. */
export function patchLeaflet(name, code) {
  if (name === 'core/Browser.js') {
    const answers = Object.entries(BROWSER).map(([key, value]) => `${key}: ${value}`);
    return `export default { ${answers.join(', ')} };\n`;
  }
  const unknown = [...code.matchAll(/\bBrowser\.(\w+)/g)].find(([, key]) => !Object.hasOwn(BROWSER, key));
  if (unknown)
    throw new Error(`leaflet/src/${name} reads ${unknown[0]}: add to ${LIST} what it is in browsers with ES modules.`);
  const patched =
    name === 'map/Map.js' ? replaceRequired(code, [GEOLOCATION], { file: `leaflet/src/${name}`, list: LIST }) : code;
  if (patched.match(/\bfor \([^;]*? in /g)?.length !== patched.match(LOOP)?.length)
    throw new Error(`leaflet/src/${name} has a loop over keys that is written otherwise: update LOOP in ${LIST}.`);
  return name === COPIES_EVENT ? patched : patched.replace(LOOP, 'for ($1$2 of Object.keys($3 || {}))');
}

/** For Rollup. */
export const leaflet = () => ({
  name: 'leaflet',
  transform(code, id) {
    const [, name] = id.match(/node_modules\/leaflet\/src\/(.*)$/) ?? [];
    return name ? { code: patchLeaflet(name, code), map: null } : null;
  },
});
