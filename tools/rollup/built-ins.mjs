import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import inject from '@rollup/plugin-inject';

const MODULES = ['built-ins', 'stand-ins', 'animation-frames'].map((name) => resolve(`src/common/platform/${name}.ts`));

/** Leaflet writes some globals as members of the window. */
const OWNERS = ['', 'window.'];

/** Returns the globals that `module` replaces, each with the name of its export: `NativeURL`, `safePerformance`. */
const exportsOf = (module) =>
  [...readFileSync(module, 'utf8').matchAll(/^export const ((?:native|safe)(\w+))/gim)].flatMap(
    ([, exported, name]) => {
      const global = /^[ns]/.test(exported) ? name[0].toLowerCase() + name.slice(1) : name;
      return OWNERS.map((owner) => [owner + global, [module, exported]]);
    },
  );

/** For Rollup: imports each of these globals from our modules wherever code names it. */
export const builtIns = () => inject({ exclude: MODULES, modules: Object.fromEntries(MODULES.flatMap(exportsOf)) });
