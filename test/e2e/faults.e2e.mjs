// Rows R1 to R9, R12, R21 and R22 of what can go wrong: each test is a visit, and its title ends with the row's id.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, testOnce } from './helpers/e2e-test.mjs';
import { faultServer } from './servers/fault-server.mjs';
import { quiet, sites } from './servers/site.mjs';

const LINK = 'Nos initiatives';

/** Runs in the page: returns for each tag its state, its message with code, link and button, and what it shows. */
const readStates = () =>
  Object.fromEntries(
    [...(globalThis.frame?.contentDocument ?? document).querySelectorAll('coop-initiative-list')].map((tag) => {
      const message = tag.shadowRoot?.querySelector('[part=message]');
      const states = ['loading', 'data', 'partial', 'stale', 'empty', 'problem', 'config'].filter((name) =>
        tag.matches(`:state(${name})`),
      );
      const text = message?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const state = {
        state: states.join(' '),
        text,
        code: text.match(/COOP-[A-Z-]+/)?.[0],
        link: message?.querySelector('a')?.href,
        button: !!message?.querySelector('button'),
        shown: tag.network?.initiatives.size ?? 0,
        fallback: !tag.shadowRoot.querySelector('#content') && tag.textContent.trim() !== '',
      };
      return [tag.id, state];
    }),
  );

const tagOf = (id, src, more = '') =>
  `<coop-initiative-list id="${id}" src="${src}" loading="eager" ${more}>${LINK}</coop-initiative-list>`;

/** Waits until every tag shows its feed or a message with a code, and returns their states. */
async function settledStates(page) {
  await page.waitFor(() => {
    const tags = [...(globalThis.frame?.contentDocument ?? document).querySelectorAll('coop-initiative-list')];
    return tags.every((tag) => {
      const text = tag.shadowRoot?.querySelector('[part=message]')?.textContent ?? '';
      return tag.matches(':state(data),:state(empty),:state(partial):not(:state(stale))') || text.includes('COOP-');
    });
  });
  return page.evaluate(readStates);
}

/**
 * Opens a page with a tag and a server for each name of a fault. A browser opens at most six connections to one server,
 * and those that never answer would block the others.
 * @returns seen: the states of the tags; of(name): the server; requestCount(name): how many requests it got
 */
async function openFaults({ page, after }, names, { csp, more, before } = {}) {
  const servers = await Promise.all(names.map(() => faultServer()));
  for (const { close } of servers) after(close);
  const { site, network } = await sites(after, {
    csp: csp && ((origin) => csp(origin, servers)),
    body: (origin) =>
      (before?.(origin) ?? '') + names.map((name, n) => tagOf(name, `${servers[n].origin}/${name}`, more)).join('\n'),
  });
  await page.goto(site.origin);
  const seen = await settledStates(page);
  assert.deepEqual(await page.evaluate(() => globalThis.seen.errors), [], 'no error reaches the page');
  const of = (name) => servers[names.indexOf(name)];
  return { seen, of, requestCount: (name) => of(name).log.length, site, network };
}

/** Asserts that a tag shows a problem: state, code, sentence, a button, a link to the publisher, and the page's own link. */
function assertProblem(tagState, server, { code, sentence, state = 'problem' }) {
  const { text, ...rest } = tagState;
  assert.deepEqual(rest, { state, code, link: `${server.origin}/`, button: true, shown: 0, fallback: true });
  assert.match(text, sentence);
}
/** Asserts that a tag shows its complete feed, without a message. */
const assertComplete = ({ state, text, shown }, name) =>
  assert.deepEqual([state, text, shown > 0], ['data', '', true], name);

testOnce('a visitor reads at once that the feed is gone or forbidden, after a single request [R1]', async (visitor) => {
  const ends = {
    404: ['COOP-NOT-FOUND', /^Le flux n’est pas à l’adresse indiquée \(erreur 404\)\./],
    410: ['COOP-NOT-FOUND', /\(erreur 410\)/],
    401: ['COOP-FORBIDDEN', /^Le serveur du réseau refuse l’accès au flux \(erreur 401\)\./],
    403: ['COOP-FORBIDDEN', /\(erreur 403\)/],
    451: ['COOP-FORBIDDEN', /\(erreur 451\)/],
  };
  const { seen, of, requestCount } = await openFaults(visitor, Object.keys(ends));
  for (const [name, [code, sentence]] of Object.entries(ends)) {
    assertProblem(seen[name], of(name), { code, sentence });
    assert.equal(requestCount(name), 1, name);
  }
});

testOnce(
  'a visitor waits while a failing server gets three more requests, then reads that it is down [R2]',
  async (visitor) => {
    const data = ['ok', 'flaky?fail=2', 'flaky?fail=1&status=429&after=1', 'flaky?fail=1&status=502'];
    const down = [500, 503, 'flaky?fail=9&after=60'];
    const { seen, of, requestCount } = await openFaults(visitor, [...data, ...down.map(String)]);
    for (const name of data) assertComplete(seen[name], name);
    assert.deepEqual(data.map(requestCount), [1, 3, 2, 2]);
    for (const name of down.map(String)) {
      const sentence = /^Le serveur du réseau est momentanément en panne \(erreur 50[03]\)\./;
      assertProblem(seen[name], of(name), { code: 'COOP-SERVER', sentence });
    }
    // the fifth request reads a cached copy: WebKit sends it to the server, the others answer it from their cache
    assert([4, 5].includes(requestCount('500')), `${requestCount('500')} requests`);
    assert(
      [1, 2].includes(requestCount('flaky?fail=9&after=60')),
      'a server that wants a minute of pause gets no retry',
    );
  },
);

test('a visitor’s browser holds no connection of an error page without an end [R48]', async (visitor) => {
  const names = ['endless?status=404', 'endless?status=403', 'endless?status=503'];
  const { seen, of } = await openFaults(visitor, names);
  for (const [n, code] of ['COOP-NOT-FOUND', 'COOP-FORBIDDEN', 'COOP-SERVER'].entries())
    assert.equal(seen[names[n]].code, code);
  while (names.some((name) => of(name).pendingCount())) await new Promise((ok) => setTimeout(ok, 50));
});

testOnce('a visitor keeps the last good list, with its date, when the server fails later [R2]', async (visitor) => {
  const names = ['fades?to=503', 'fades?to=404', 'fades?to=login'];
  const { seen } = await openFaults(visitor, names);
  for (const name of names) assertComplete(seen[name], name);
  await visitor.page.evaluate(() =>
    Promise.all([...document.querySelectorAll('coop-initiative-list')].map((tag) => tag.refresh())),
  );
  const now = await settledStates(visitor.page);
  for (const [name, code] of [
    ['fades?to=503', 'COOP-SERVER'],
    ['fades?to=404', 'COOP-NOT-FOUND'],
    ['fades?to=login', 'COOP-LOGIN'],
  ]) {
    const { state, text, shown, button, link } = now[name];
    assert.deepEqual([state, shown, button], ['stale', 6, true], name);
    assert.match(text, /^Données du \d.* 20\d\d\. L/u);
    assert.equal(now[name].code, code);
    assert.equal(link, 'https://www.cfsi.asso.fr/programme/agir-acteur-changement', 'the home page in the copy');
  }
});

testOnce(
  'a visitor reads that the feed has failed, or gets it once it is back, though the server serves no more code [R2]',
  async ({ page, after }) => {
    const server = await faultServer();
    after(server.close);
    const release = JSON.parse(readFileSync('package.json', 'utf8')).version;
    // longer than our script waits, but not forever: Firefox fires the load event of the page after them
    const silent = ['retry', 'cached-copy', 'problem-message', 'problems-fr'].map((name) => [
      `/passerelle/1/${name}-${release}.js`,
      (_request, response) => setTimeout(() => response.writeHead(404).end(), 8000),
    ]);
    const { site } = await sites(after, {
      routes: Object.fromEntries(silent),
      body: () => ['flaky?fail=1', '404'].map((name) => tagOf(name, `${server.origin}/${name}`)).join(''),
    });
    await page.goto(site.origin);
    await page.waitFor(() => !!document.querySelector(':state(data)') && !!document.querySelector(':state(problem)'));
    const seen = await page.evaluate(readStates);
    assertComplete(seen['flaky?fail=1'], 'flaky');
    const { state, text, button, fallback } = seen[404];
    assert.deepEqual(
      [state, text, button, fallback],
      ['problem', 'Contenu indisponible pour le moment.Réessayer', true, true],
    );
    assert.deepEqual([server.requestCount('/flaky?fail=1'), server.requestCount('/404')], [2, 1]);
  },
);

testOnce('a visitor reads about each way a connection can fail, and never waits forever [R3]', async (visitor) => {
  const { page } = visitor;
  const late = ['timeout', 'drip'];
  const broken = ['reset', 'early-reset', 'redirect-loop', 'wrong-gzip', 'length-too-great', 'length-too-small'];
  // a unit test of fetch-json checks each deadline with a fake clock; this one checks that every request ends
  const { seen, of } = await openFaults(visitor, ['slow?ms=1500', ...late, ...broken]);
  assertComplete(seen['slow?ms=1500'], 'slow');
  for (const name of late)
    assertProblem(seen[name], of(name), { code: 'COOP-TIMEOUT', sentence: /^Le serveur du réseau met trop de temps/ });
  // some engines pass a damaged body to the page as far as they can read it: it is then a truncated text, or the feed
  const allowed = {
    'redirect-loop': /UNREACHABLE|TIMEOUT/,
    'wrong-gzip': /UNREACHABLE|CUT|NOT-JSON/,
    'length-too-small': /UNREACHABLE|CUT/,
  };
  for (const name of broken) {
    const tagState = seen[name];
    if (name === 'length-too-great' && tagState.state === 'data') continue;
    assert.match(tagState.code, allowed[name] ?? /UNREACHABLE/, name);
    assertProblem(tagState, of(name), {
      code: tagState.code,
      sentence: /^(Le serveur du réseau (ne répond pas|met trop)|Le flux est arrivé coupé|L’adresse)/,
    });
  }
  assert.equal(await page.evaluate(() => document.querySelectorAll('coop-initiative-list:state(loading)').length), 0);
});

testOnce('a visitor reads what arrived instead of the feed, after a single request [R4]', async (visitor) => {
  const ends = {
    truncated: ['COOP-CUT', /^Le flux est arrivé coupé : la fin manque\./],
    'not-json': ['COOP-PHP', /^Le serveur du réseau a mêlé au flux un message d’erreur de PHP\./],
    'php-html': ['COOP-PHP', /message d’erreur de PHP/],
    jsonp: ['COOP-JSONP', /un script \(JSONP\) a été reçu\./],
    login: ['COOP-LOGIN', /^L’adresse indiquée ne donne pas un flux : une page de connexion a été reçue\./],
    html: ['COOP-HTML', /une page web a été reçue\./],
    text: ['COOP-NOT-JSON', /un texte d’un autre format a été reçu\./],
    empty: ['COOP-BLANK', /un fichier vide a été reçu\./],
  };
  const { seen, of, requestCount } = await openFaults(visitor, Object.keys(ends));
  for (const [name, [code, sentence]] of Object.entries(ends)) {
    assertProblem(seen[name], of(name), { code, sentence });
    assert.equal(requestCount(name), 1, name);
  }
});

testOnce('a visitor sees the feed whatever its content type, and with a byte order mark [R5]', async (visitor) => {
  const { seen } = await openFaults(visitor, ['wrong-type', 'bom']);
  assertComplete(seen['wrong-type'], 'wrong-type');
  assertComplete(seen.bom, 'bom');
});

testOnce(
  'a webmaster whose feed lacks its CORS header reads which one to add, and the server gets three requests [R6]',
  async (visitor) => {
    const { seen, of, requestCount } = await openFaults(visitor, ['no-cors']);
    const sentence =
      /^Le serveur du réseau n’autorise pas encore les autres sites à lire ce flux\. .* Access-Control-Allow-Origin: \* /;
    assertProblem(seen['no-cors'], of('no-cors'), { code: 'COOP-CORS', sentence });
    assert.equal(requestCount('no-cors'), 3, 'a request, a second one to find the cause, a retry');
  },
);

testOnce(
  'a webmaster whose policy blocks the feed reads the directive and the origin to add, and the server gets no request [R6]',
  async (visitor) => {
    for (const policy of ["default-src 'none'; connect-src 'self'", "default-src 'none'"]) {
      const csp = (origin) => `${policy}; script-src ${origin}; style-src ${origin}; img-src ${origin}`;
      const { seen, of, requestCount } = await openFaults(visitor, ['ok'], { csp });
      const server = of('ok');
      const sentence = new RegExp(
        `^La politique de sécurité de cette page \\(CSP\\) interdit de lire le flux\\. .* connect-src ${server.origin} `,
      );
      assertProblem(seen.ok, server, { code: 'COOP-CSP', sentence, state: 'config' });
      assert.equal(requestCount('ok'), 0);
    }
  },
);

testOnce(
  'a visitor never reads more than 8 MB, compressed or not, and survives a feed that is nested too deeply [R7]',
  async (visitor) => {
    const { seen, of } = await openFaults(visitor, ['huge', 'bomb', 'nested', 'nested-in-feed']);
    for (const name of ['huge', 'bomb'])
      assertProblem(seen[name], of(name), {
        code: 'COOP-TOO-LARGE',
        sentence: /^Le flux dépasse 8 Mo : il doit être publié en plusieurs pages\./,
      });
    // some engines parse it, some do not
    assert.match(seen.nested.code, /^COOP-NOT-(A-FEED|JSON)$/);
    if (seen['nested-in-feed'].state !== 'data') assert.equal(seen['nested-in-feed'].code, 'COOP-NOT-JSON');
  },
);

testOnce(
  'a visitor can still scroll while the page reads 8 MB: no task blocks the main thread for half of the time [R7]',
  async ({ page, after }) => {
    const server = await faultServer();
    after(server.close);
    const { site } = await sites(after, { body: () => tagOf('8mb', `${server.origin}/8mb`, 'limit="3"') });
    await page.page.evaluateOnNewDocument(() => {
      globalThis.long = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.long.push(Math.round(duration));
      }).observe({ type: 'longtask' });
    });
    await page.goto(site.origin);
    assertComplete((await settledStates(page))['8mb'], '8mb');
    await page.pause(300);
    const [long, elapsedMs] = await page.evaluate(() => [globalThis.long, performance.now()]);
    console.log(`    8 MB read; tasks of 50 ms and more: ${long.join(', ') || 'none'}`);
    // a ratio, because the machine may be slow: `npm run bench -- --part list` prints the milliseconds
    assert(Math.max(0, ...long) < elapsedMs / 2, `${long} ms of ${elapsedMs} ms`);
  },
  { engines: ['chromium'] },
);

testOnce(
  'a visitor reads which key is missing where the JSON is no feed, and sees a feed without initiatives as empty [R8]',
  async (visitor) => {
    const ends = { null: 'version', list: 'version', object: 'version', 'without-items': 'items' };
    const { seen, of, requestCount } = await openFaults(visitor, [...Object.keys(ends), 'no-items']);
    for (const [name, key] of Object.entries(ends)) {
      assertProblem(seen[name], of(name), {
        code: 'COOP-NOT-A-FEED',
        sentence: new RegExp(`^Ce fichier n’est pas un flux : il lui manque « ${key} »\\.`),
      });
      assert.equal(requestCount(name), 1, name);
    }
    assert.deepEqual([seen['no-items'].state, seen['no-items'].text], ['empty', '']);
  },
);

testOnce(
  'a visitor sees the 49 valid initiatives of 50, and how many are missing; none where all are invalid [R9]',
  async (visitor) => {
    const { seen, of } = await openFaults(visitor, ['one-bad-of-50', 'all-bad', 'bad-territory']);
    const { state, text, shown } = seen['one-bad-of-50'];
    assert.deepEqual([state, text, shown], ['partial', '1 fiche illisible n’est pas affichée.', 49]);
    assertProblem(seen['all-bad'], of('all-bad'), {
      code: 'COOP-UNREADABLE',
      sentence: /^Aucune fiche du flux n’est lisible \(items\[0\]\.id: missing\)\./,
    });
    assertComplete(seen['bad-territory'], 'a territory is no sheet');
  },
);

testOnce(
  'a visitor sees a feed of a later version: silently if it is a minor one, with a notice if it is a major one [R12]',
  async (visitor) => {
    await openFaults(visitor, ['minor', 'major', 'json-feed-2']);
    await visitor.page.waitFor(
      () =>
        [...document.querySelectorAll('coop-initiative-list')].filter((tag) =>
          tag.shadowRoot.querySelector('[part=message]'),
        ).length === 2,
    );
    const seen = await visitor.page.evaluate(readStates);
    assertComplete(seen.minor, 'minor');
    for (const [name, version] of [
      ['major', '2.0'],
      ['json-feed-2', 'https://jsonfeed.org/version/2'],
    ]) {
      assert.deepEqual([seen[name].state, seen[name].shown], ['data', 2]);
      assert.equal(seen[name].text, `Ce flux est d’une version plus récente (${version}) : une partie peut manquer.`);
    }
  },
);

/** Starts a server that can stop and start again on the same port. */
async function restartableServer(after) {
  let current = await faultServer();
  const { port, origin } = current;
  let up = true;
  const stop = async () => {
    if (up) await current.close();
    up = false;
  };
  const restart = async () => {
    current = await faultServer(port);
    up = true;
  };
  after(stop);
  return { origin, stop, restart, log: () => current.log };
}

testOnce(
  'a visitor whose network fails, at first or later, reads why, keeps the list, and gets the feed as soon as it is back [R21]',
  async ({ page, after }) => {
    const { origin, stop, restart, log } = await restartableServer(after);
    await stop();
    const { site } = await sites(after, { body: () => tagOf('late', `${origin}/ok`) });
    await page.goto(site.origin);
    assert.equal((await settledStates(page)).late.code, 'COOP-UNREACHABLE');
    await restart();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.querySelector(':state(data)'));
    assert.equal(log().length, 1, 'one request after the restart');

    await stop();
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    const { late } = await settledStates(page);
    assert.deepEqual([late.state, late.shown], ['stale', 6]);
    assert.match(late.text, /^Données du .* Le serveur du réseau ne répond pas/);
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    await restart();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.querySelector(':state(data)'));
    await page.pause(300);
    assert.equal(log().length, 1, 'one request after the restart, however many failed');
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'a visitor whose device is offline reads so at once [R21]',
  async ({ page, after }) => {
    const { origin, log } = await restartableServer(after);
    const { site, network } = await sites(after, { body: () => tagOf('offline', `${origin}/ok`, 'offline') });
    await page.goto(site.origin);
    await settledStates(page);
    // the code that handles failures was loaded with the copy
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 1);
    await quiet(network, page);
    await page.page.setOfflineMode(true);
    const requestsBefore = log().length;
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    await page.waitFor(() => !!document.querySelector(':state(stale)'));
    assert.equal(log().length, requestsBefore, 'no retry reaches the server');
    assert.equal((await settledStates(page)).offline.code, 'COOP-OFFLINE');
    await page.page.setOfflineMode(false);
    await page.waitFor(() => !!document.querySelector(':state(data)'));
  },
  { engines: ['chromium'] },
);
testOnce(
  'a visitor who comes back while the server is down reads all pages of the feed from the browser’s cache [R21]',
  async ({ page, after }) => {
    const { origin, stop } = await restartableServer(after);
    const { site } = await sites(after, { body: () => tagOf('cached', `${origin}/paged`) });
    await page.goto(site.origin);
    assertComplete((await settledStates(page)).cached, 'cached');
    await stop();
    await page.goto(site.origin);
    const { cached } = await settledStates(page);
    assert.deepEqual([cached.state, cached.shown, cached.code], ['stale', 2, 'COOP-UNREACHABLE']);
    assert.match(cached.text, /^Données du 1er septembre 2020\. /);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  },
  // an automated session of WebKit keeps no HTTP cache
  { engines: ['chromium', 'firefox'] },
);

/**
 * Opens the page, or opens it again. In WebKit it opens in a frame of another page of the site, which keeps the storage
 * in use: an automated session drops storage that no page uses.
 */
async function open(page, origin, engine) {
  if (engine !== 'webkit') return page.goto(origin);
  if (!(await page.evaluate(() => !!globalThis.frame))) {
    await page.goto(`${origin}/another`);
    await page.evaluate(async () => {
      globalThis.openCache = await caches.open('passerelle-copies-1');
      globalThis.frame = document.body.appendChild(document.createElement('iframe'));
    });
  }
  await page.evaluate(
    () =>
      new Promise((ok) => {
        frame.onload = () => ok();
        frame.src = '/';
      }),
  );
}

testOnce(
  'a visitor of a page that says offline reads all pages of the feed on a day without its server [R22]',
  async ({ page, after, engine }) => {
    const { origin, stop, restart } = await restartableServer(after);
    const { site } = await sites(after, { body: () => tagOf('kept', `${origin}/paged`, 'offline') });
    await open(page, site.origin, engine);
    assertComplete((await settledStates(page)).kept, 'kept');
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 2);
    await stop();
    await open(page, site.origin, engine);
    // the second page of the copy is read after the problem is shown
    await page.waitFor(
      () => (globalThis.frame?.contentDocument ?? document).getElementById('kept')?.network?.initiatives.size === 2,
    );
    const { kept } = await settledStates(page);
    assert.deepEqual([kept.state, kept.shown, kept.code, kept.button], ['stale', 2, 'COOP-UNREACHABLE', true]);
    assert.match(kept.text, /^Données du 1er septembre 2020\. Le serveur du réseau ne répond pas/);
    await restart();
    await page.evaluate(() => (globalThis.frame?.contentWindow ?? globalThis).dispatchEvent(new Event('online')));
    await page.waitFor(() => !!(globalThis.frame?.contentDocument ?? document).querySelector(':state(data)'));
    assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  },
);

testOnce(
  'a visitor who gets a login page instead of the feed reads the stored copy, and the copy stays good [R22]',
  async ({ page, after, engine }) => {
    const server = await faultServer();
    after(server.close);
    const { site } = await sites(after, { body: () => tagOf('kept', `${server.origin}/fades?to=login`, 'offline') });
    await open(page, site.origin, engine);
    assertComplete((await settledStates(page)).kept, 'kept');
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 1);
    for (let visit = 0; visit < 2; visit++) {
      await open(page, site.origin, engine);
      const { kept } = await settledStates(page);
      assert.deepEqual([kept.state, kept.shown, kept.code], ['stale', 6, 'COOP-LOGIN']);
    }
  },
);

testOnce('a visitor of a page that does not say offline stores nothing of the feed [R22]', async ({ page, after }) => {
  const { origin, stop } = await restartableServer(after);
  const { site, network } = await sites(after, { body: () => tagOf('plain', `${origin}/ok`) });
  await page.goto(site.origin);
  assertComplete((await settledStates(page)).plain, 'plain');
  await quiet(network, page);
  const stored = () =>
    page.evaluate(async () => ({
      caches: await caches.keys(),
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
  const none = { caches: [], local: 0, session: 0, databases: 0, cookies: '' };
  assert.deepEqual(await stored(), none);
  await stop();
  await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
  assert.equal((await settledStates(page)).plain.state, 'stale');
  assert.deepEqual(await stored(), none);
});

/** Returns a script that stores `text` as the copy of the feed. */
const copyOf = (text) =>
  `globalThis.ready = caches.open('passerelle-copies-1').then((cache) => cache.put(feed, new Response('${text}')))`;
const BREAKS = {
  throws: `Object.defineProperty(globalThis, 'caches', { get() { throw new DOMException('denied', 'SecurityError'); } })`,
  'is missing': `Object.defineProperty(globalThis, 'caches', { value: undefined })`,
  'is full': `Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))`,
  'holds garbage': copyOf('{"items": 7'),
  'holds another script’s copy': copyOf('{"items": 7}'),
};
for (const [fault, script] of Object.entries(BREAKS))
  testOnce(
    `a visitor whose browser storage ${fault} sees what every other visitor sees [R22]`,
    async ({ page, after }) => {
      const { origin, stop } = await restartableServer(after);
      const feed = `${origin}/fades?to=503`;
      const { site } = await sites(after, {
        routes: {
          '/break.js': (_request, response) =>
            response
              .writeHead(200, { 'content-type': 'text/javascript' })
              .end(`const feed = ${JSON.stringify(feed)};\n${script};`),
        },
        body: (network) => `<script src="${network}/break.js"></script>${tagOf('plain', feed, 'offline')}`,
      });
      await page.goto(site.origin);
      assertComplete((await settledStates(page)).plain, 'plain');
      await stop();
      if (fault.includes('holds')) await page.evaluate(() => globalThis.ready);
      await page.goto(site.origin);
      if (fault.includes('holds')) {
        // the first visit may have stored its copy last
        await page.evaluate(() => globalThis.ready);
        await page.goto(site.origin);
      }
      const { plain } = await settledStates(page);
      assert.deepEqual([plain.state, plain.code], ['problem', 'COOP-UNREACHABLE']);
      assert.deepEqual(await page.evaluate(() => seen.errors), []);
    },
  );
