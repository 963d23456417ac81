import { cut } from './strip-code.mjs';

/**
 * What Leaflet 1.9.4 does for browsers without ES modules, and for maps that are not ours: of no use to a visitor, and 2 kB of brotli. Every
 * browser that runs this code has touch events, 3D transforms and passive listeners, whether or not a finger ever comes.
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

/** From one of Leaflet's own headings to another: whole methods that no part in use calls. A page has no business with `geolocation`. */
const CUTS = {
  'map/Map.js': [
    /\tcrs: EPSG3857,/,
    /\t_getBoundsCenterZoom: function[\s\S]*?(?=\t\/\/ @method panTo\()/,
    /\t\/\/ @method flyTo\([\s\S]*?(?=\t\/\/ @method setMaxBounds\()/,
    /\t\/\/ @method panInside\([\s\S]*?(?=\t\/\/ @method invalidateSize\()/,
    /\t\/\/ @section Geolocation methods[\s\S]*?(?=\t\/\/ @method addHandler\()/,
    /\t\/\/ @method getBoundsZoom\([\s\S]*?(?=\t\/\/ @method getSize\()/,
  ],
};

/** Leaflet's loops run over what scripts of the page add to every object, and take it for layers and listeners. One copies events, and means to. */
const LOOP = /\bfor \((var )?(\w+) in ([\w.[\]]+)\)/g;
const INHERITS = 'dom/DomEvent.DoubleTap.js';

/** The text of Leaflet's file `name` (`map/Map.js`) without them, and with loops over what is an object's own. */
export function trimmed(name, code) {
  const pieces = (CUTS[name] ?? []).map((piece) => [piece]);
  const rest = cut(code, pieces, { file: `leaflet/src/${name}`, of: 'Leaflet', list: 'tools/rollup/leaflet.mjs' });
  if (rest.match(/\bfor \([^;]*? in /g)?.length !== rest.match(LOOP)?.length)
    throw new Error(
      `leaflet/src/${name} has a loop over keys that is written otherwise: mend LOOP in tools/rollup/leaflet.mjs.`,
    );
  const own = name === INHERITS ? rest : rest.replace(LOOP, 'for ($1$2 of Object.keys($3 || {}))');
  return own.replace(/\bBrowser\.(\w+)/g, (asked, key) => {
    if (!(key in BROWSER))
      throw new Error(
        `leaflet/src/${name} asks for ${asked}: say in tools/rollup/leaflet.mjs what it is in browsers with ES modules.`,
      );
    return `(${BROWSER[key]})`;
  });
}

export const leaflet = () => ({
  name: 'leaflet',
  transform(code, id) {
    const [, name] = id.match(/node_modules\/leaflet\/src\/(.*)$/) ?? [];
    if (!name) return null;
    // what is left of them nobody asks for
    const unasked = /^core\/Browser\.js|EPSG3857|SphericalMercator/.test(name);
    return unasked ? { code, map: null, moduleSideEffects: false } : { code: trimmed(name, code), map: null };
  },
});
