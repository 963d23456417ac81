// Rows R1 to R9, R12, R21 and R22 of what can go wrong: each a visit, its sentence beginning with the row's id.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testOnce } from './helpers/e2e-test.mjs';
import { faultServer } from './servers/fault-server.mjs';
import { quiet, sites } from './servers/site.mjs';

const LINK = 'Nos initiatives';

/** What a visitor has of each tag: its state, its message, the code in it, where its link leads, and whether there is a button. */
const read = () =>
  Object.fromEntries(
    [...(globalThis.frame?.contentDocument ?? document).querySelectorAll('coop-initiative-list')].map((tag) => {
      const message = tag.shadowRoot?.querySelector('[part=message]');
      const states = ['loading', 'data', 'partial', 'stale', 'empty', 'problem', 'config'].filter((name) =>
        tag.matches(`:state(${name})`),
      );
      const text = message?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const told = {
        state: states.join(' '),
        text,
        code: text.match(/COOP-[A-Z-]+/)?.[0],
        link: message?.querySelector('a')?.href,
        button: !!message?.querySelector('button'),
        shown: tag.network?.initiatives.size ?? 0,
        own: !tag.shadowRoot.querySelector('#content') && tag.textContent.trim() !== '',
      };
      return [tag.id, told];
    }),
  );

const tagOf = (id, src, more = '') =>
  `<coop-initiative-list id="${id}" src="${src}" loading="eager" ${more}>${LINK}</coop-initiative-list>`;

/** Waits until every tag shows its feed or says, with a code where it is a problem, what went wrong; 30 s at most. */
async function told(page) {
  await page.waitFor(() => {
    const tags = [...(globalThis.frame?.contentDocument ?? document).querySelectorAll('coop-initiative-list')];
    return tags.every((tag) => {
      const text = tag.shadowRoot?.querySelector('[part=message]')?.textContent ?? '';
      return tag.matches(':state(data),:state(empty),:state(partial):not(:state(stale))') || text.includes('COOP-');
    });
  });
  return page.evaluate(read);
}

/**
 * A page with a tag for each name of a fault, and a server for each: a browser opens six connections to one, and those that never answer would hold
 * the others back. Gives what is told, and for each name how often the server was asked.
 */
async function faults({ page, after }, names, { csp, more, before } = {}) {
  const servers = await Promise.all(names.map(() => faultServer()));
  for (const { close } of servers) after(close);
  const { site, network } = await sites(after, {
    csp: csp && ((origin) => csp(origin, servers)),
    body: (origin) =>
      (before?.(origin) ?? '') + names.map((name, n) => tagOf(name, `${servers[n].origin}/${name}`, more)).join('\n'),
  });
  await page.goto(site.origin);
  const seen = await told(page);
  assert.deepEqual(await page.evaluate(() => globalThis.seen.errors), [], 'no error reaches the page');
  const of = (name) => servers[names.indexOf(name)];
  return { seen, of, asked: (name) => of(name).log.length, site, network };
}

/** A problem as it must be told: state, code, sentence, a button, a link to the publisher, and the page's own link still there. */
function problem(one, server, { code, says, state = 'problem' }) {
  const { text, ...rest } = one;
  assert.deepEqual(rest, { state, code, link: `${server.origin}/`, button: true, shown: 0, own: true });
  assert.match(text, says);
}
const whole = (one, name) => assert.deepEqual([one.state, one.text, one.shown > 0], ['data', '', true], name);

testOnce('a visitor is told at once that the feed is gone, or closed: it is asked for once [R1]', async (visitor) => {
  const ends = {
    404: ['COOP-NOT-FOUND', /^Le flux n’est pas à l’adresse indiquée \(erreur 404\)\./],
    410: ['COOP-NOT-FOUND', /\(erreur 410\)/],
    401: ['COOP-FORBIDDEN', /^Le serveur du réseau refuse l’accès au flux \(erreur 401\)\./],
    403: ['COOP-FORBIDDEN', /\(erreur 403\)/],
    451: ['COOP-FORBIDDEN', /\(erreur 451\)/],
  };
  const { seen, of, asked } = await faults(visitor, Object.keys(ends));
  for (const [name, [code, says]] of Object.entries(ends)) {
    problem(seen[name], of(name), { code, says });
    assert.equal(asked(name), 1, name);
  }
});

testOnce(
  'a visitor waits for a server in trouble, which is asked three times more, then is told [R2]',
  async (visitor) => {
    const data = ['ok', 'flaky?fail=2', 'flaky?fail=1&status=429&after=1', 'flaky?fail=1&status=502'];
    const down = [500, 503, 'flaky?fail=9&after=60'];
    const { seen, of, asked } = await faults(visitor, [...data, ...down.map(String)]);
    for (const name of data) whole(seen[name], name);
    assert.deepEqual(data.map(asked), [1, 3, 2, 2]);
    for (const name of down.map(String)) {
      const says = /^Le serveur du réseau est momentanément en panne \(erreur 50[03]\)\./;
      problem(seen[name], of(name), { code: 'COOP-SERVER', says });
    }
    // the last may be for a copy that the browser keeps: WebKit asks the server for it, the others look in their cache
    assert([4, 5].includes(asked('500')), `asked ${asked('500')} times`);
    assert([1, 2].includes(asked('flaky?fail=9&after=60')), 'one that asks for a minute is left alone');
  },
);

testOnce('a visitor keeps the last good list, with its date, when the server fails later [R2]', async (visitor) => {
  const names = ['fades?to=503', 'fades?to=404', 'fades?to=login'];
  const { seen } = await faults(visitor, names);
  for (const name of names) whole(seen[name], name);
  await visitor.page.evaluate(() =>
    Promise.all([...document.querySelectorAll('coop-initiative-list')].map((tag) => tag.refresh())),
  );
  const now = await told(visitor.page);
  for (const [name, code] of [
    ['fades?to=503', 'COOP-SERVER'],
    ['fades?to=404', 'COOP-NOT-FOUND'],
    ['fades?to=login', 'COOP-LOGIN'],
  ]) {
    const { state, text, shown, button, link } = now[name];
    assert.deepEqual([state, shown, button], ['stale', 6, true], name);
    assert.match(text, /^Données du \d.* 20\d\d\. L/u);
    assert.equal(now[name].code, code);
    assert.equal(
      link,
      'https://www.cfsi.asso.fr/programme/agir-acteur-changement',
      'the home page that the copy names',
    );
  }
});

testOnce(
  'a visitor whose network’s server gives no more code either is told all the same, and gets the feed if it is back [R2]',
  async ({ page, after }) => {
    const server = await faultServer();
    after(server.close);
    const release = JSON.parse(readFileSync('package.json', 'utf8')).version;
    // longer than anybody waits for them, and no longer: Firefox ends its loading of the page with them
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
    const seen = await page.evaluate(read);
    whole(seen['flaky?fail=1'], 'flaky');
    const { state, text, button, own } = seen[404];
    assert.deepEqual(
      [state, text, button, own],
      ['problem', 'Contenu indisponible pour le moment.Réessayer', true, true],
    );
    assert.deepEqual([server.asked('/flaky?fail=1'), server.asked('/404')], [2, 1]);
  },
);

testOnce(
  'a visitor is told of each thing that can go wrong on the line, and is never left waiting [R3]',
  async (visitor) => {
    const { page } = visitor;
    const late = ['timeout', 'drip'];
    const broken = ['reset', 'early-reset', 'redirect-loop', 'wrong-gzip', 'length-too-great', 'length-too-small'];
    // each deadline is a unit test of fetch-json, with a clock of its own: here all of them end
    const { seen, of } = await faults(visitor, ['slow?ms=1500', ...late, ...broken]);
    whole(seen['slow?ms=1500'], 'slow');
    for (const name of late)
      problem(seen[name], of(name), { code: 'COOP-TIMEOUT', says: /^Le serveur du réseau met trop de temps/ });
    // what can be unpacked, or read to a length that is wrong, some engines give to the page: it is then a text cut short, or the feed
    const may = {
      'redirect-loop': /UNREACHABLE|TIMEOUT/,
      'wrong-gzip': /UNREACHABLE|CUT|NOT-JSON/,
      'length-too-small': /UNREACHABLE|CUT/,
    };
    for (const name of broken) {
      const one = seen[name];
      if (name === 'length-too-great' && one.state === 'data') continue;
      assert.match(one.code, may[name] ?? /UNREACHABLE/, name);
      problem(one, of(name), {
        code: one.code,
        says: /^(Le serveur du réseau (ne répond pas|met trop)|Le flux est arrivé coupé|L’adresse)/,
      });
    }
    assert.equal(await page.evaluate(() => document.querySelectorAll('coop-initiative-list:state(loading)').length), 0);
  },
);

testOnce('a visitor is told what came in the place of the feed, and it is asked for once [R4]', async (visitor) => {
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
  const { seen, of, asked } = await faults(visitor, Object.keys(ends));
  for (const [name, [code, says]] of Object.entries(ends)) {
    problem(seen[name], of(name), { code, says });
    assert.equal(asked(name), 1, name);
  }
});

testOnce('a visitor sees the feed whatever type it is said to be, and with a byte order mark [R5]', async (visitor) => {
  const { seen } = await faults(visitor, ['wrong-type', 'bom']);
  whole(seen['wrong-type'], 'wrong-type');
  whole(seen.bom, 'bom');
});

testOnce(
  'a webmaster whose feed lacks its CORS header is given the header, and the server is not asked for ever [R6]',
  async (visitor) => {
    const { seen, of, asked } = await faults(visitor, ['no-cors']);
    const says =
      /^Le serveur du réseau n’autorise pas encore les autres sites à lire ce flux\. .* Access-Control-Allow-Origin: \* /;
    problem(seen['no-cors'], of('no-cors'), { code: 'COOP-CORS', says });
    assert.equal(asked('no-cors'), 3, 'asked, asked why, asked once more');
  },
);

testOnce(
  'a webmaster whose policy refuses the feed is given the directive and the origin to add; the server is not asked [R6]',
  async (visitor) => {
    for (const policy of ["default-src 'none'; connect-src 'self'", "default-src 'none'"]) {
      const csp = (origin) => `${policy}; script-src ${origin}; style-src ${origin}; img-src ${origin}`;
      const { seen, of, asked } = await faults(visitor, ['ok'], { csp });
      const server = of('ok');
      const says = new RegExp(
        `^La politique de sécurité de cette page \\(CSP\\) interdit de lire le flux\\. .* connect-src ${server.origin} `,
      );
      problem(seen.ok, server, { code: 'COOP-CSP', says, state: 'config' });
      assert.equal(asked('ok'), 0);
    }
  },
);

testOnce(
  'a visitor is never made to read more than 8 MB, packed or not, nor to fall into a feed that is too deep [R7]',
  async (visitor) => {
    const { seen, of } = await faults(visitor, ['huge', 'bomb', 'nested', 'nested-in-feed']);
    for (const name of ['huge', 'bomb'])
      problem(seen[name], of(name), {
        code: 'COOP-TOO-LARGE',
        says: /^Le flux dépasse 8 Mo : il doit être publié en plusieurs pages\./,
      });
    // some engines parse it, some do not
    assert.match(seen.nested.code, /^COOP-NOT-(A-FEED|JSON)$/);
    if (seen['nested-in-feed'].state !== 'data') assert.equal(seen['nested-in-feed'].code, 'COOP-NOT-JSON');
  },
);

testOnce(
  'a visitor can go on scrolling while 8 MB are read: no task takes the main thread for half of the time [R7]',
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
    whole((await told(page))['8mb'], '8mb');
    await page.pause(300);
    const [long, elapsedMs] = await page.evaluate(() => [globalThis.long, performance.now()]);
    console.log(`    8 MB read; tasks of 50 ms and more: ${long.join(', ') || 'none'}`);
    // a ratio, for the machine may be slow: `npm run bench -- --part list` prints the milliseconds
    assert(Math.max(0, ...long) < elapsedMs / 2, `${long} ms of ${elapsedMs} ms`);
  },
  { engines: ['chromium'] },
);

testOnce(
  'a visitor is told which key is missing where the JSON is no feed; a feed without initiatives is said to be empty [R8]',
  async (visitor) => {
    const ends = { null: 'version', list: 'version', object: 'version', 'without-items': 'items' };
    const { seen, of, asked } = await faults(visitor, [...Object.keys(ends), 'no-items']);
    for (const [name, key] of Object.entries(ends)) {
      problem(seen[name], of(name), {
        code: 'COOP-NOT-A-FEED',
        says: new RegExp(`^Ce fichier n’est pas un flux : il lui manque « ${key} »\\.`),
      });
      assert.equal(asked(name), 1, name);
    }
    assert.deepEqual([seen['no-items'].state, seen['no-items'].text], ['empty', '']);
  },
);

testOnce(
  'a visitor sees the 49 sound initiatives of 50, and how many are not shown; none where all are broken [R9]',
  async (visitor) => {
    const { seen, of } = await faults(visitor, ['one-bad-of-50', 'all-bad', 'bad-territory']);
    const { state, text, shown } = seen['one-bad-of-50'];
    assert.deepEqual([state, text, shown], ['partial', '1 fiche illisible n’est pas affichée.', 49]);
    problem(seen['all-bad'], of('all-bad'), {
      code: 'COOP-UNREADABLE',
      says: /^Aucune fiche du flux n’est lisible \(items\[0\]\.id: missing\)\./,
    });
    whole(seen['bad-territory'], 'a territory is no sheet');
  },
);

testOnce(
  'a visitor sees a feed of a version to come: silently where it is a minor one, with a notice where it is a major one [R12]',
  async (visitor) => {
    await faults(visitor, ['minor', 'major', 'json-feed-2']);
    await visitor.page.waitFor(
      () =>
        [...document.querySelectorAll('coop-initiative-list')].filter((tag) =>
          tag.shadowRoot.querySelector('[part=message]'),
        ).length === 2,
    );
    const seen = await visitor.page.evaluate(read);
    whole(seen.minor, 'minor');
    for (const [name, version] of [
      ['major', '2.0'],
      ['json-feed-2', 'https://jsonfeed.org/version/2'],
    ]) {
      assert.deepEqual([seen[name].state, seen[name].shown], ['data', 2]);
      assert.equal(seen[name].text, `Ce flux est d’une version plus récente (${version}) : une partie peut manquer.`);
    }
  },
);

/** A server that goes, and comes back at the same port. */
async function server(after) {
  let now = await faultServer();
  const { port, origin } = now;
  let up = true;
  const go = async () => {
    if (up) await now.close();
    up = false;
  };
  const back = async () => {
    now = await faultServer(port);
    up = true;
  };
  after(go);
  return { origin, go, back, log: () => now.log };
}

testOnce(
  'a visitor whose network fails at once, later, and is back, is told, keeps what was shown, and gets the news by himself [R21]',
  async ({ page, after }) => {
    const { origin, go, back, log } = await server(after);
    await go();
    const { site } = await sites(after, { body: () => tagOf('late', `${origin}/ok`) });
    await page.goto(site.origin);
    assert.equal((await told(page)).late.code, 'COOP-UNREACHABLE');
    await back();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.querySelector(':state(data)'));
    assert.equal(log().length, 1, 'one request when it is back');

    await go();
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    const { late } = await told(page);
    assert.deepEqual([late.state, late.shown], ['stale', 6]);
    assert.match(late.text, /^Données du .* Le serveur du réseau ne répond pas/);
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    await back();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitFor(() => !!document.querySelector(':state(data)'));
    await page.pause(300);
    assert.equal(log().length, 1, 'one request when it is back, however often it failed');
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  },
);

testOnce(
  'a visitor whose device is offline is told so, without waiting [R21]',
  async ({ page, after }) => {
    const { origin, log } = await server(after);
    const { site, network } = await sites(after, { body: () => tagOf('offline', `${origin}/ok`, 'offline') });
    await page.goto(site.origin);
    await told(page);
    // what deals with failures came with the copy
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 1);
    await quiet(network, page);
    await page.page.setOfflineMode(true);
    const asked = log().length;
    await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
    await page.waitFor(() => !!document.querySelector(':state(stale)'));
    assert.equal(log().length, asked, 'no retry reaches the server');
    assert.equal((await told(page)).offline.code, 'COOP-OFFLINE');
    await page.page.setOfflineMode(false);
    await page.waitFor(() => !!document.querySelector(':state(data)'));
  },
  { engines: ['chromium'] },
);
testOnce(
  'a visitor who comes back while the server is down reads, all its pages, what the browser still holds [R21]',
  async ({ page, after }) => {
    const { origin, go } = await server(after);
    const { site } = await sites(after, { body: () => tagOf('held', `${origin}/paged`) });
    await page.goto(site.origin);
    whole((await told(page)).held, 'held');
    await go();
    await page.goto(site.origin);
    const { held } = await told(page);
    assert.deepEqual([held.state, held.shown, held.code], ['stale', 2, 'COOP-UNREACHABLE']);
    assert.match(held.text, /^Données du 1er septembre 2020\. /);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  },
  // an automated session of WebKit keeps no HTTP cache
  { engines: ['chromium', 'firefox'] },
);

/**
 * Opens the page, or opens it again. In WebKit in a frame of another page of the site, which holds its storage: an automated session forgets what no
 * page holds.
 */
async function open(page, origin, engine) {
  if (engine !== 'webkit') return page.goto(origin);
  if (!(await page.evaluate(() => !!globalThis.frame))) {
    await page.goto(`${origin}/another`);
    await page.evaluate(async () => {
      globalThis.held = await caches.open('passerelle-copies-1');
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
  'a visitor of a page that says offline reads the feed, all its pages, on a day without its server [R22]',
  async ({ page, after, engine }) => {
    const { origin, go, back } = await server(after);
    const { site } = await sites(after, { body: () => tagOf('kept', `${origin}/paged`, 'offline') });
    await open(page, site.origin, engine);
    whole((await told(page)).kept, 'kept');
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 2);
    await go();
    await open(page, site.origin, engine);
    // the second page of the copy comes after the problem is told
    await page.waitFor(
      () => (globalThis.frame?.contentDocument ?? document).getElementById('kept')?.network?.initiatives.size === 2,
    );
    const { kept } = await told(page);
    assert.deepEqual([kept.state, kept.shown, kept.code, kept.button], ['stale', 2, 'COOP-UNREACHABLE', true]);
    assert.match(kept.text, /^Données du 1er septembre 2020\. Le serveur du réseau ne répond pas/);
    await back();
    await page.evaluate(() => (globalThis.frame?.contentWindow ?? globalThis).dispatchEvent(new Event('online')));
    await page.waitFor(() => !!(globalThis.frame?.contentDocument ?? document).querySelector(':state(data)'));
    assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  },
);

testOnce(
  'a visitor who gets a login page in the place of the feed reads the copy kept, and the copy stays good [R22]',
  async ({ page, after, engine }) => {
    const own = await faultServer();
    after(own.close);
    const { site } = await sites(after, { body: () => tagOf('kept', `${own.origin}/fades?to=login`, 'offline') });
    await open(page, site.origin, engine);
    whole((await told(page)).kept, 'kept');
    await page.waitFor(async () => (await (await caches.open('passerelle-copies-1')).keys()).length === 1);
    for (let visit = 0; visit < 2; visit++) {
      await open(page, site.origin, engine);
      const { kept } = await told(page);
      assert.deepEqual([kept.state, kept.shown, kept.code], ['stale', 6, 'COOP-LOGIN']);
    }
  },
);

testOnce('a visitor of a page that does not say offline keeps nothing of it [R22]', async ({ page, after }) => {
  const { origin, go } = await server(after);
  const { site, network } = await sites(after, { body: () => tagOf('plain', `${origin}/ok`) });
  await page.goto(site.origin);
  whole((await told(page)).plain, 'plain');
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
  await go();
  await page.evaluate(() => document.querySelector('coop-initiative-list').refresh());
  assert.equal((await told(page)).plain.state, 'stale');
  assert.deepEqual(await stored(), none);
});

const BREAKS = {
  'that throws': `Object.defineProperty(globalThis, 'caches', { get() { throw new DOMException('denied', 'SecurityError'); } })`,
  'that is not there': `Object.defineProperty(globalThis, 'caches', { value: undefined })`,
  'that is full': `Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))`,
  'that holds garbage': `globalThis.ready = caches.open('passerelle-copies-1').then((cache) => cache.put(feed, new Response('{"items": 7')))`,
  'that holds another’s copy': `globalThis.ready = caches.open('passerelle-copies-1').then((cache) => cache.put(feed, new Response('{"items": 7}')))`,
};
for (const [what, script] of Object.entries(BREAKS))
  testOnce(`a visitor whose browser has a storage ${what} sees what all others see [R22]`, async ({ page, after }) => {
    const { origin, go } = await server(after);
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
    whole((await told(page)).plain, 'plain');
    await go();
    if (what.includes('holds')) await page.evaluate(() => globalThis.ready);
    await page.goto(site.origin);
    if (what.includes('holds')) {
      // the copy of the first visit may have come last
      await page.evaluate(() => globalThis.ready);
      await page.goto(site.origin);
    }
    const { plain } = await told(page);
    assert.deepEqual([plain.state, plain.code], ['problem', 'COOP-UNREACHABLE']);
    assert.deepEqual(await page.evaluate(() => seen.errors), []);
  });
