// R45: feeds just under 8 MB, one record of which holds a list as long as fits, leave the page's timers their turns.
import assert from 'node:assert/strict';
import { test } from './helpers/e2e-test.mjs';
import { JSON_FEED } from './helpers/map-page.mjs';
import { drawn, script, sites } from './servers/site.mjs';

const MAX_BYTES = 7_900_000;

/** Repeats the JSON of an element as often as it fits into a feed. */
const fill = (element) => `[${Array(Math.floor(MAX_BYTES / (element.length + 1))).fill(element)}]`;
const feed = (records, item = '') =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"Réseau","language":"fr",
    "items":[{"id":"a","title":"A","_coop":{"slug":"a"${item}}}],"_coop":{"version":"1.0","network":"n"${records}}}`;

/** Each tag, and a feed that it takes a second to read. */
const CASES = {
  'an initiative of 200,000 documents': [
    'coop-initiative-sheet',
    'initiative="a"',
    feed('', `,"documents":${fill('{"url":"bilan.pdf","title":"Bilan"}')}`),
  ],
  'an initiative of 2,000,000 broken figures': [
    'coop-key-figures',
    'initiative="a"',
    feed('', `,"figures":${fill('{}')}`),
  ],
  'a programme of 2,000,000 broken phases': [
    'coop-programme',
    '',
    feed(`,"programmes":[{"id":"p","name":"P","phases":${fill('{}')}}]`),
  ],
  'a territory beside 2,000,000 broken lessons': [
    'coop-territory-profile',
    'territory="t"',
    feed(`,"territories":[{"id":"t","name":"T","kind":"municipality"}],"lessons":${fill('{}')}`),
  ],
};

/** Counts the turns that a timer of the page gets from the arrival of the feed until the tag shows it. */
const COUNT_TURNS = `<script>
  let turns = 0;
  document.addEventListener('coop-load', () => { turns = 0; });
  const timer = setInterval(() => {
    turns++;
    const tag = document.querySelector('[loading]');
    if (!tag.network || !tag.shadowRoot.querySelector('#content')) return;
    clearInterval(timer);
    globalThis.turnsOfWork = turns;
  });
</script>`;

for (const [record, [localName, attributes, json]] of Object.entries(CASES))
  test(
    `a page shows ${record} while its own timers go on [R45]`,
    async ({ page, after }) => {
      const { site } = await sites(after, {
        head: (origin) => COUNT_TURNS + script(origin),
        body: (origin) => `<${localName} ${attributes} loading="eager" src="${origin}/long.feed.json"></${localName}>`,
        routes: { '/long.feed.json': (_request, response) => response.writeHead(200, JSON_FEED).end(json) },
      });
      await page.goto(site.origin);
      await drawn(page);
      const turns = await page.evaluate(() => turnsOfWork);
      assert(turns >= 8, `the timer had ${turns} turns`);
    },
    { quick: [] },
  );
