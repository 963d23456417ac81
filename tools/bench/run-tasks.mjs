// How long Chromium is held by feeds just under 8 MB, at the full speed of the CPU: in each, one list is as long as fits.
import { serve } from '../serve.mjs';
import { onPhone } from './emulated-phone.mjs';
import { growingFeeds } from './growth-feeds.mjs';

const MAX_BYTES = 7_800_000;

/** The tags, and the record of each: the one that holds the list. */
const TAGS = {
  'coop-initiative-list': '',
  'coop-key-figures': '',
  'coop-lesson-list': '',
  'coop-programme': 'programme="pr0"',
  'coop-territory-profile': 'territory="t0"',
  'coop-initiative-sheet': 'initiative="i0"',
};

const pageHtml = (localName) => `<!doctype html>
<html lang="fr">
  <meta charset="utf-8">
  <title>Tasks</title>
  <script>
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
  </script>
  <script type="module" src="/passerelle/1/passerelle.js"></script>
  <${localName} ${TAGS[localName]} src="/grown.feed.json" loading="eager"></${localName}>
</html>`;

/** Returns the JSON of the longest feed under 8 MB: its bytes grow almost as its list. */
function longestFeed(grow) {
  const bytesOf = (size) => JSON.stringify(grow(size)).length;
  const perEntry = (bytesOf(20_000) - bytesOf(10_000)) / 10_000;
  let size = Math.floor(MAX_BYTES / perEntry);
  let json = JSON.stringify(grow(size));
  while (json.length > MAX_BYTES) {
    size = Math.floor(size * 0.95);
    json = JSON.stringify(grow(size));
  }
  return { size, json };
}

/** Prints the longest task of each tag for each list, in ms, and returns how many last more than 200 ms. */
export async function runTasks({ only = '' }) {
  let json = '';
  const pages = Object.keys(TAGS).map((localName) => [
    `/${localName}`,
    (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageHtml(localName)),
  ]);
  const server = await serve({
    mounts: { '/passerelle/1/': 'dist' },
    routes: {
      ...Object.fromEntries(pages),
      '/grown.feed.json': (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/feed+json' }).end(json),
    },
  });
  let longCount = 0;
  const columns = Object.keys(TAGS).map((localName) => localName.replace('coop-', ''));
  console.log(`${'longest task, ms'.padEnd(56)}  entries  ${columns.join('  ')}`);
  try {
    for (const [name, grow] of Object.entries(await growingFeeds())) {
      if (!name.includes(only)) continue;
      const feed = longestFeed(grow);
      json = feed.json;
      let line = `${name.padEnd(56)}${String(feed.size).padStart(9)}`;
      for (const [index, localName] of Object.keys(TAGS).entries()) {
        const ms = await longestTask(`${server.origin}/${localName}`);
        if (ms > 200) longCount++;
        line += `  ${String(ms).padStart(columns[index].length)}`;
      }
      console.log(line);
    }
  } finally {
    await server.close();
  }
  return longCount;
}

const longestTask = (url) =>
  onPhone(url, async ({ page }) => {
    await page.waitForFunction(() =>
      document.querySelector('[loading]').matches(':state(data), :state(partial), :state(empty)'),
    );
    return await page.evaluate(async () => {
      await document.querySelector('[loading]').updateComplete;
      // an entry arrives after its task
      await new Promise((resolve) => setTimeout(resolve, 500));
      return Math.round(longest);
    });
  });
