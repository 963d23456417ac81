// Pastes every HTML example of the documents and the demo into a page, where it must show the demo's feed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { testOnce } from './helpers/e2e-test.mjs';
import { drawn, quiet, sites } from './servers/site.mjs';

const DOCUMENTS = ['README.md', 'docs/guide.md', 'docs/reference.md'];
/** Pages whose code shows what happens when something is wrong. */
const BROKEN_ON_PURPOSE = ['demo/etats.html'];

const decodeEntities = (code) =>
  code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Returns the HTML blocks with a tag in a document or a page of the demo. */
function examplesOf(path) {
  const text = readFileSync(path, 'utf8');
  const blocks = path.endsWith('.md')
    ? [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code)
    : [...text.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, code]) => decodeEntities(code));
  return blocks.filter((code) => code.includes('<coop-') && !code.includes('={')).map((code) => ({ path, code }));
}

const demoPages = readdirSync('demo')
  .filter((file) => file.endsWith('.html'))
  .map((file) => `demo/${file}`)
  .filter((path) => !BROKEN_ON_PURPOSE.includes(path));
const examples = [...DOCUMENTS, ...demoPages].flatMap(examplesOf).filter(({ code }) => !/ :\w|@\w/.test(code));

testOnce(
  'a webmaster copies any example of the documents or the demo: each tag is on one line, with a link inside, and shows data',
  async ({ page, after }) => {
    assert(examples.length > 30, `${examples.length} examples`);
    for (const { path, code } of examples) {
      for (const tag of code.match(/^.*<coop-.*$/gm))
        assert.match(tag, /^<(coop-[\w-]+)[^>]*><a href="[^"]+">[^<]+<\/a><\/\1>$/, `${path} on one line, with a link`);
    }
    const { network, site } = await sites(after, {
      pages: {
        '/exemples': {
          body: (origin) =>
            examples
              .map(({ path, code }, n) => {
                const pasted = code
                  .replace(/<script[^>]*><\/script>/g, '')
                  .replace(
                    /src="(?:https:\/\/reseau\.example\/initiatives\.json|([\w./-]+\.feed\.json))"/g,
                    (_, file) => `src="${origin}/${file ?? 'cfsi.feed.json'}" loading="eager"`,
                  )
                  // keeps the links and the parameters of each example apart from the others
                  .replace(/ (linked|permalink)(?=[ >])/g, ` $1="exemple-${n}"`);
                return `<section data-path="${path}">${pasted}</section>`;
              })
              .join('\n'),
        },
      },
      body: () => '',
    });
    await page.goto(`${site.origin}/exemples`);
    await drawn(page);
    // the report of an unknown id comes after the cards
    await quiet(network, page);
    const states = await page.evaluate(() =>
      [...document.querySelectorAll('section')].flatMap((section) =>
        [...section.querySelectorAll('*')]
          .filter(({ localName }) => localName.startsWith('coop-'))
          .map((tag) => {
            const is = (name) => tag.matches(`:state(${name})`);
            return {
              path: section.dataset.path,
              tag: tag.cloneNode().outerHTML,
              data: is('data'),
              config: is('config'),
            };
          }),
      ),
    );
    assert(states.length >= examples.length);
    assert.deepEqual(
      states.filter(({ data, config }) => !data || config),
      [],
      'each shows data, and names no id that the feed lacks',
    );
  },
);
