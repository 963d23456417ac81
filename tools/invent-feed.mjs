// Writes an invented feed, for tests of scale: node tools/invent-feed.mjs --initiatives 12129 --seed 1 --page 500
// --out folder
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inventFeed, paged } from '../test/fixtures/invent-feed.mjs';

const { values } = parseArgs({
  options: {
    initiatives: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    page: { type: 'string' },
    out: { type: 'string' },
  },
});
try {
  if (!values.out) throw new RangeError('--out is missing: name the folder to write into.');
  const feed = inventFeed({ initiatives: Number(values.initiatives), seed: Number(values.seed) });
  const files = paged(feed, values.page === undefined ? Math.max(1, feed.items.length) : Number(values.page));
  mkdirSync(values.out, { recursive: true });
  for (const [name, page] of files) writeFileSync(join(values.out, name), JSON.stringify(page));
  console.log(
    `${feed.items.length} invented initiatives in ${files.size} file(s): ${join(values.out, 'feed.feed.json')}`,
  );
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
