import { readdirSync, readFileSync } from 'node:fs';

/**
 * The sentences of all tests that begin with ids, as they are written in the source (what follows `it(`, `visit(` and `test(`): `{ path, ids }` of
 * each. R1, R2… are rows of test/ledger/trust-rows.json, G1 to G7 what docs/garanties.md promises.
 */
export const sentences = () =>
  ['src', 'test', 'tools']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.(test\.ts|test\.mjs|e2e\.mjs)$/.test(path))
    .sort()
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\b(?:it|visit|test)\(\s*['"`]((?:[RG]\d+ )+)/g)].map(([, ids]) => ({
        path,
        ids: ids.trim().split(' '),
      })),
    );
