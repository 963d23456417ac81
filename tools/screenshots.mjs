// `npm run screenshots` takes every page of demo/ at 320, 768 and 1280 px, light and dark, in full, into
// .screenshots/. Build first. To take fewer: --page index,no-script  --width 320,768  --engine firefox
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { open } from '../test/e2e/helpers/engines.mjs';
import { FRAMEWORK_BUNDLES } from './demo-frameworks.mjs';
import { DEMO, SILENT, serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    width: { type: 'string', default: '320,768,1280' },
    engine: { type: 'string', default: 'chromium' },
  },
});
const widths = values.width.split(',').map(Number);
const invalid = widths.findIndex((width) => !(width >= 290 && width <= 4000));
if (invalid >= 0)
  throw new Error(`--width "${values.width.split(',')[invalid]}" is not a width in px from 290 to 4000.`);

const demoPages = readdirSync('demo')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));
const pages = values.page?.split(',') ?? demoPages;
const unknown = pages.find((page) => !demoPages.includes(page));
if (unknown !== undefined) throw new Error(`--page "${unknown}" is no page of demo/: ${demoPages.join(', ')}.`);

/** Scrolls to the end of the page, so that lazy tags render, and back to the top. */
async function renderLazyTags(page) {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let more = true;
  while (more) {
    await wait(300);
    more = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      return scrollY > before;
    });
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await wait(500);
}

const server = await serve({ mounts: DEMO, routes: { ...SILENT, ...FRAMEWORK_BUNDLES } });
mkdirSync('.screenshots', { recursive: true });
for (const dark of [false, true]) {
  const engine = await open(values.engine, { dark });
  for (const name of pages) {
    for (const width of widths) {
      const page = await engine.newPage();
      await page.setViewport({ width, height: 800 });
      await page.goto(`${server.origin}/${name}.html`);
      await renderLazyTags(page);
      const file = `.screenshots/${name}-${width}${dark ? '-dark' : ''}${values.engine === 'chromium' ? '' : `-${values.engine}`}.png`;
      writeFileSync(file, await page.screenshot({ fullPage: true }));
      console.log(file);
      await page.close();
    }
  }
  await engine.close();
}
await server.close();
