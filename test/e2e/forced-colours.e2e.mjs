// Checks by its pixels that every sign with a meaning is visible in forced colours, in the tags that show more than cards.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from './helpers/e2e-test.mjs';
import { serveFeed } from './helpers/map-page.mjs';
import { drawn, sites } from './servers/site.mjs';

/** The feed of the CFSI, its pairing's initiative with goals, a document and audiences. */
function feed() {
  const json = JSON.parse(readFileSync('demo/cfsi.feed.json', 'utf8'));
  const { _coop } = json.items.find(({ _coop }) => _coop.slug === 'paniers-comasagua-montauban');
  Object.assign(_coop, {
    sdgs: [1, 7, 17],
    lessons: ['interdependances'],
    images: [{ url: 'https://photos.example/a.jpg', alt: 'La récolte' }],
  });
  return json;
}

/** The signs whose colour or line alone has a meaning, each with a part of its box without text, in CSS pixels. */
const SIGNS = {
  'coop-initiative-sheet initiative="paniers-comasagua-montauban"': {
    '.arc': {},
    '.swatch.g1': { height: 8 },
    '.swatch.g7': { height: 8 },
    '.swatch.g17': { height: 8 },
    '.figure': { height: 2 },
    '.lesson': { width: 3 },
    '.completeness': { width: 3 },
    '.side-name': { bottom: 2 },
    '.tags li': { height: 2 },
    '.ask': { height: 2 },
    '.ask button': { height: 2 },
    '.named': { width: 3 },
  },
  'coop-initiative-sheet initiative="guinee-44-mfr"': { '.arc.unknown': {} },
  'coop-key-figures': { '.figure': { height: 2 }, '.counted': { height: 2 } },
  'coop-lesson-list': { '.lesson': { width: 3 } },
  'coop-programme': {
    '.line > li': { before: 12, width: 12, height: 24 },
    '.line > li:last-child': { before: 3, width: 4 },
    '.figure': { height: 2 },
  },
  'coop-filter-bar': { '#query': { height: 2 }, '#theme': { height: 2 } },
  'coop-territory-profile territory="montauban"': { '.arc': {}, '.pairing': { height: 2 } },
};

/** Returns the highest contrast with the page's background (WCAG 2) among the pixels of a part of `selector`'s match. */
async function contrast(page, tag, selector, { before = 0, width, height, bottom }) {
  const box = await page.evaluate(
    (tag, selector) => {
      const element = document.querySelector(tag).shadowRoot.querySelector(selector);
      if (!element) throw new Error(`No element matches ${selector}.`);
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + scrollX, y: y + scrollY, width, height };
    },
    tag,
    selector,
  );
  const clip = {
    x: box.x - before,
    y: bottom ? box.y + box.height - bottom : box.y,
    width: width ?? box.width,
    height: bottom ?? height ?? box.height,
  };
  const image = Buffer.from(await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (image) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const light = (rgb) =>
      rgb
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
    const background = light(getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number));
    let highest = 1;
    for (let i = 0; i < data.length; i += 4) {
      const [high, low] = [light([...data.slice(i, i + 3)]), background].sort((a, b) => b - a);
      highest = Math.max(highest, (high + 0.05) / (low + 0.05));
    }
    return highest;
  }, image);
}

for (const scheme of ['light', 'dark'])
  test(
    `a visitor who forces their own ${scheme} colours sees every sign that carries meaning, in each tag that shows more than cards`,
    async ({ page, after }) => {
      const faint = [];
      for (const [tag, signs] of Object.entries(SIGNS)) {
        const { site } = await sites(after, {
          routes: { '/feed.json': serveFeed(feed()) },
          body: (origin) =>
            `<style>body { background: Canvas }</style><${tag} src="${origin}/feed.json" loading="eager"></${tag.split(' ')[0]}>`,
        });
        await page.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const cdp = await page.page.createCDPSession();
        await cdp.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        await page.goto(site.origin);
        await drawn(page);
        const [name] = tag.split(' ');
        if (signs['.swatch.g1'])
          await page.waitFor(
            (name) => /Énergie/.test(document.querySelector(name).shadowRoot.querySelector('.goals').textContent),
            name,
          );
        for (const [selector, part] of Object.entries(signs)) {
          const highest = await contrast(page, name, selector, part);
          if (highest < 3) faint.push(`${name} ${selector}: ${highest.toFixed(2)}`);
        }
      }
      assert.deepEqual(faint, []);
    },
    { engines: ['chromium'] },
  );
