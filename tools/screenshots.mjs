// `npm run screenshots`: every page of demo/ at 320, 768 and 1280 px, light and dark, whole, into .screenshots/.
// --page index,no-script  --width 320,768  --engine firefox   narrow it. Build first.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { open } from '../test/e2e/helpers/engines.mjs';
import { DEMO, SILENT, serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    width: { type: 'string', default: '320,768,1280' },
    engine: { type: 'string', default: 'chromium' },
  },
});
const widths = values.width.split(',').map(Number);
const bad = widths.findIndex((width) => !(width >= 290 && width <= 4000));
if (bad >= 0) throw new Error(`--width "${values.width.split(',')[bad]}" is not a width in px from 290 to 4000.`);

const all = readdirSync('demo')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));
const pages = values.page?.split(',') ?? all;
const unknown = pages.find((page) => !all.includes(page));
if (unknown !== undefined) throw new Error(`--page "${unknown}" is none of demo/: ${all.join(', ')}.`);

/** Scrolls through the page, which grows as it is read, so that what waits to be seen is drawn; then back to the top. */
async function lookAtAll(page) {
  const rest = (ms) => new Promise((ok) => setTimeout(ok, ms));
  let more = true;
  while (more) {
    await rest(300);
    more = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      return scrollY > before;
    });
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await rest(500);
}

const server = await serve({ mounts: DEMO, routes: SILENT });
mkdirSync('.screenshots', { recursive: true });
for (const dark of [false, true]) {
  const engine = await open(values.engine, { dark });
  for (const name of pages) {
    for (const width of widths) {
      const page = await engine.newPage();
      await page.setViewport({ width, height: 800 });
      await page.goto(`${server.origin}/${name}.html`);
      await lookAtAll(page);
      const file = `.screenshots/${name}-${width}${dark ? '-dark' : ''}${values.engine === 'chromium' ? '' : `-${values.engine}`}.png`;
      writeFileSync(file, await page.screenshot({ fullPage: true }));
      console.log(file);
      await page.close();
    }
  }
  await engine.close();
}
await server.close();
