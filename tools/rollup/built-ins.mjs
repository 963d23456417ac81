import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import inject from '@rollup/plugin-inject';

const MODULES = [resolve('src/common/platform/built-ins.ts'), resolve('src/common/platform/stand-ins.ts')];

/** Returns the globals that `module` replaces, each with the name of its export: `NativeURL`, `safePerformance`. */
const exportsOf = (module) =>
  [...readFileSync(module, 'utf8').matchAll(/^export const ((?:Native|Safe|safe)(\w+))/gm)].map(
    ([, exported, name]) => [
      exported.startsWith('safe') ? name[0].toLowerCase() + name.slice(1) : name,
      [module, exported],
    ],
  );

/** For Rollup: imports each of these globals from our modules wherever code names it. */
export const builtIns = () => inject({ exclude: MODULES, modules: Object.fromEntries(MODULES.flatMap(exportsOf)) });
