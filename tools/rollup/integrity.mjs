import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Returns the value of an `integrity` attribute for these bytes. */
export const hash = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * For Rollup: writes `integrity.json`, each script of the build -> `{ integrity, bytes, brotli }`, the last two in
 * bytes.
 */
export const integrity = () => ({
  name: 'integrity',
  writeBundle: {
    sequential: true,
    handler({ dir }) {
      const scripts = readdirSync(dir).filter((file) => file.endsWith('.js'));
      const entries = scripts.sort().map((file) => {
        const bytes = readFileSync(join(dir, file));
        return [file, { integrity: hash(bytes), bytes: bytes.length, brotli: brotliCompressSync(bytes).length }];
      });
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    },
  },
});
