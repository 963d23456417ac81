import { readdirSync, readFileSync } from 'node:fs';

/** A title as it is written in the source: what `it(`, `test(` or `testOnce(` is called with. */
const TITLE = /\b(?:it|test|testOnce)\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
/** The ids at its end, `[R16, R17]`. */
const TAG = /\[((?:[RG]\d+(?:, )?)+)\]$/;

/**
 * Finds the tests whose titles end with ids: `{ path, ids }` of each. R1, R2… are rows of test/ledger/trust-rows.json,
 * G1 to G7 the promises of docs/garanties.md.
 */
export const taggedTests = () =>
  ['src', 'test', 'tools']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.(test\.ts|test\.mjs|e2e\.mjs)$/.test(path))
    .sort()
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(TITLE)].flatMap(([, , title]) => {
        const ids = title.match(TAG)?.[1].split(', ');
        return ids ? [{ path, ids }] : [];
      }),
    );
