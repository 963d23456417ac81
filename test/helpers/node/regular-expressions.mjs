import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

/** Finds the regular expressions of a source text: `{ pattern, flags }` of each; one made by `RegExp()` has no pattern. */
export function regularExpressionsIn(source) {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  const found = [];
  const visit = (node) => {
    if (node?.type === 'Literal' && node.regex) found.push(node.regex);
    if (/^(New|Call)Expression$/.test(node?.type) && node.callee.name === 'RegExp') found.push({});
    if (node && typeof node === 'object') Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}

/** All of `src/`, each with its file. */
export const regularExpressions = () =>
  readdirSync('src', { recursive: true })
    .filter((path) => path.endsWith('.ts') && !/\.(test|d)\.ts$/.test(path))
    .sort()
    .flatMap((path) =>
      regularExpressionsIn(readFileSync(`src/${path}`, 'utf8')).map((regex) => ({ file: `src/${path}`, ...regex })),
    );
