import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { LoadEvent, ProblemEvent, RefusedEvent } from '../../src/ui/base/events.js';
import type { FeedElement } from '../../src/ui/base/feed-element.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../helpers/browser/mock-fetch.js';
import { waitUntil } from '../helpers/browser/wait-until.js';
import '../../src/elements/initiative-list/initiative-list.js';
import '../../src/elements/initiative-card/initiative-card.js';
import '../../src/elements/partner-list/partner-list.js';
import '../../src/elements/territory-map/territory-map.js';

const LINK = 'Voir les initiatives sur le site du réseau';
const item = (id: string, more: object = {}) => ({ id, title: `Initiative ${id}`, ...more });
const feed = (...items: object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Réseau',
  language: 'fr',
  items,
});

/** What a visitor sees: the text drawn, and the page's own content where a slot shows it. */
function seen(element: FeedElement): string {
  const root = element.renderRoot as ShadowRoot;
  const slot = root.querySelector<HTMLSlotElement>('slot:not([name])');
  return `${root.textContent} ${slot ? element.textContent : ''}`.replace(/\s+/g, ' ').trim();
}
const list = (src: string | undefined, lang = 'fr') =>
  fixture<FeedElement>(
    src === undefined
      ? html`<coop-initiative-list lang=${lang} loading="eager"><a href="https://network.example/">${LINK}</a></coop-initiative-list>`
      : html`<coop-initiative-list lang=${lang} loading="eager" src=${src}><a href="https://network.example/">${LINK}</a></coop-initiative-list>`,
  );
const given = async (feed: object) =>
  Object.assign(await fixture<FeedElement>(html`<coop-initiative-list lang="fr"></coop-initiative-list>`), { feed });
const until = (element: FeedElement, text: string) =>
  waitUntil(() => seen(element).includes(text), `«${text}» in «${seen(element)}»`);
const is = (element: Element, state: string): boolean => {
  try {
    return element.matches(`:state(${state})`);
  } catch {
    return true; // an engine without :state() cannot be asked
  }
};

describe('what a visitor sees of a feed', () => {
  let network: ReturnType<typeof mockFetch>;
  afterEach(() => network.restore());

  it('loading: the link of the page stays, and words say that more is coming', async () => {
    network = mockFetch(pending);
    const element = await list(uniqueUrl());
    await until(element, 'Chargement…');
    expect(seen(element)).to.contain(LINK);
    expect(is(element, 'loading')).to.equal(true);
  });

  it('data: the initiatives are there, and the link is not', async () => {
    network = mockFetch(() => jsonResponse(feed(item('a'), item('b'))));
    const element = await list(uniqueUrl());
    await until(element, 'Initiative b');
    expect(seen(element)).to.contain('2 initiatives').and.not.to.contain(LINK);
  });

  it('partial: one broken sheet of three is counted, the two others are shown', async () => {
    network = mockFetch(() => jsonResponse(feed(item('a'), { title: 'Sans identifiant' }, item('c'))));
    const element = await list(uniqueUrl());
    await until(element, '1 fiche illisible n’est pas affichée.');
    expect(seen(element))
      .to.contain('Initiative a')
      .and.to.contain('Initiative c')
      .and.not.to.contain('Sans identifiant');
  });

  it('stale: the last good list stays when the network falls, with its date', async () => {
    let up = true;
    network = mockFetch(() =>
      up
        ? jsonResponse({ ...feed(item('a')), _coop: { version: '1.0', network: 'n', updated: '2026-03-01T10:00:00Z' } })
        : jsonResponse({}, 404),
    );
    const element = await list(uniqueUrl());
    await until(element, 'Initiative a');
    up = false;
    await element.refresh();
    await until(element, 'Données du 1er mars 2026. Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(seen(element)).to.contain('Initiative a');
    expect(is(element, 'stale')).to.equal(true);
  });

  it('empty: a feed without initiatives is said to be so', async () => {
    network = mockFetch(() => jsonResponse(feed()));
    const element = await list(uniqueUrl());
    await until(element, 'Aucune initiative à afficher.');
    expect(is(element, 'empty')).to.equal(true);
  });

  it('problem: a sentence, a button that tries again, and the link of the page', async () => {
    let up = false;
    network = mockFetch(() => (up ? jsonResponse(feed(item('a'))) : jsonResponse({}, 404)));
    const element = await list(uniqueUrl());
    await until(element, 'Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(seen(element)).to.contain(LINK);
    expect(is(element, 'problem')).to.equal(true);
    up = true;
    const button = element.renderRoot.querySelector('button') as HTMLButtonElement;
    expect(button.textContent).to.equal('Réessayer');
    button.focus();
    button.click();
    await until(element, 'Initiative a');
    expect(
      (element.renderRoot as ShadowRoot).activeElement?.id,
      'the keyboard goes on from what the button brought',
    ).to.equal('content');
  });

  it('configuration: a tag without an address shows the webmaster the tag to write', async () => {
    network = mockFetch(pending);
    const element = await list(undefined);
    await until(element, 'Il manque à cette balise l’adresse du flux du réseau');
    expect([is(element, 'config'), element.renderRoot.querySelector('button')]).to.deep.equal([true, null]);
    expect(seen(element)).to.contain('<coop-initiative-list src="https://…/initiatives.json">').and.to.contain(LINK);
    expect(network.requests).to.deep.equal([]);
  });

  it('configuration: an address that is none is quoted', async () => {
    network = mockFetch(pending);
    const element = await list('javascript:alert(1)');
    await until(element, '« javascript:alert(1) » n’est pas l’adresse d’un flux.');
    expect(network.requests).to.deep.equal([]);
  });

  it('a page of the site instead of a feed is said to be a page, and one that asks for a password to be that', async () => {
    for (const [page, sentence] of [
      [
        '<!doctype html><title>Nos initiatives</title>',
        'L’adresse indiquée ne donne pas un flux : une page web a été reçue.',
      ],
      [
        '<!doctype html><form><input type=password></form>',
        'L’adresse indiquée ne donne pas un flux : une page de connexion a été reçue.',
      ],
    ] as const) {
      network?.restore();
      network = mockFetch(() => new Response(page));
      await until(await list(uniqueUrl()), sentence);
    }
  });

  it('every way to fail has its sentence in French and in English, for the visitor and for who must act', async () => {
    const [fr, en, { remedies }] = await Promise.all([
      import('../../src/text/problems/fr.js'),
      import('../../src/text/problems/en.js'),
      import('../../src/ui/diagnostics/remedies.js'),
    ]);
    for (const words of [fr.default, en.default])
      for (const [kind, sentence] of Object.entries(words.problem)) expect(sentence, kind).to.match(/^.{20,}[.:]$/u);
    for (const [code, said] of Object.entries(remedies))
      for (const sentence of [said.fr, said.en]) expect(sentence, code).to.match(/^.{20,}([.:\u00bb]|\{detail\})$/u);
  });

  it('a problem tells the visitor where the publisher is, and its code', async () => {
    network = mockFetch(() => jsonResponse({}, 404));
    const src = uniqueUrl();
    const element = await list(src);
    await until(element, 'COOP-NOT-FOUND');
    const link = element.renderRoot.querySelector('[part=message] a') as HTMLAnchorElement;
    expect([link.href, link.rel, link.textContent]).to.deep.equal([
      'https://network.example/',
      'noopener noreferrer',
      'Voir le site network.example',
    ]);
  });

  it('a copy that could not be renewed leads to the home page that it names', async () => {
    let up = true;
    network = mockFetch(() =>
      up ? jsonResponse({ ...feed(item('a')), home_page_url: '/accueil' }) : jsonResponse({}, 404),
    );
    const element = await list(uniqueUrl());
    await until(element, 'Initiative a');
    up = false;
    await element.refresh();
    await until(element, 'Voir le site network.example');
    expect((element.renderRoot.querySelector('[part=message] a') as HTMLAnchorElement).href).to.equal(
      'https://network.example/accueil',
    );
  });

  it('stale and partial: both are said', async () => {
    let up = true;
    network = mockFetch(() => (up ? jsonResponse(feed(item('a'), {})) : jsonResponse({}, 403)));
    const element = await list(uniqueUrl());
    await until(element, '1 fiche illisible n’est pas affichée.');
    expect(is(element, 'partial')).to.equal(true);
    up = false;
    await element.refresh();
    await until(element, 'Le serveur du réseau refuse l’accès au flux (erreur 403).');
    expect(seen(element)).to.contain('1 fiche illisible n’est pas affichée.').and.to.contain('Initiative a');
    expect([is(element, 'stale'), is(element, 'partial')]).to.deep.equal([true, true]);
  });

  it('partial: what is broken elsewhere than in the sheets is no sheet, and leaves the data whole', async () => {
    network = mockFetch(() =>
      jsonResponse({
        ...feed(item('a')),
        _coop: { version: '1.0', network: 'n', territories: [{ id: 'x' }], organisations: [7] },
      }),
    );
    const element = await list(uniqueUrl());
    await until(element, 'Initiative a');
    await aTimeout(300);
    expect(element.renderRoot.querySelector('[part=message]')).to.equal(null);
    if ('CustomStateSet' in globalThis) expect(element.matches(':state(data):not(:state(partial))')).to.equal(true);
  });

  it('a feed of a version to come is shown with a notice, one of a minor version without', async () => {
    for (const [version, coop, notice] of [
      ['https://jsonfeed.org/version/1.1', '1.9', false],
      ['https://jsonfeed.org/version/1.2', '1.0', false],
      ['https://jsonfeed.org/version/1.1', '2.0', true],
      ['https://jsonfeed.org/version/2', '1.0', true],
    ] as const) {
      network?.restore();
      network = mockFetch(() => jsonResponse({ ...feed(item('a')), version, _coop: { version: coop, network: 'n' } }));
      const element = await list(uniqueUrl());
      await until(element, 'Initiative a');
      if (notice) await until(element, 'Ce flux est d’une version plus récente');
      else await aTimeout(200);
      expect(element.renderRoot.querySelector('[part=message]') !== null, `${version} ${coop}`).to.equal(notice);
    }
  });
});

describe('what the webmaster is told in the console', () => {
  let network: ReturnType<typeof mockFetch>;
  const { groupCollapsed, warn, info } = console;
  let groups: string[];
  let lines: string[];
  beforeEach(() => {
    groups = [];
    lines = [];
    console.groupCollapsed = (title: unknown) => void groups.push(String(title));
    console.warn = (line: unknown) => void lines.push(String(line));
    console.info = (line: unknown) => void lines.push(String(line));
  });
  afterEach(() => {
    Object.assign(console, { groupCollapsed, warn, info });
    network.restore();
  });

  it('is one group for twenty tags of one feed, with the code, what to do and who must', async () => {
    network = mockFetch(() => new Response('', { status: 404 }));
    const src = uniqueUrl();
    const tags = await Promise.all(Array.from({ length: 20 }, () => list(src)));
    for (const tag of tags) await until(tag, 'COOP-NOT-FOUND');
    expect(groups).to.deep.equal([`[passerelle] COOP-NOT-FOUND ${src}`]);
    expect(lines.join('\n')).to.contain(`il n’y a rien à ${src} (erreur\u00a0404)`);
    expect(lines.join('\n')).to.match(
      /Doit agir\u00a0: qui tient cette page · http:\/\/\S+\/diagnostics\.html#coop-not-found/,
    );
  });

  it('is in English on a page that is not French', async () => {
    network = mockFetch(() => new Response('', { status: 403 }));
    await until(await list(uniqueUrl(), 'es'), 'COOP-FORBIDDEN');
    expect(lines[0]).to.contain('A feed is read without a password');
  });

  it('names each broken part of a feed in pages once, when all are there', async () => {
    const src = uniqueUrl();
    network = mockFetch((url) =>
      jsonResponse({ ...feed(item('a'), { title: url }), next_url: url === src ? '?page=2' : undefined }),
    );
    await until(await list(src), '3 fiches illisibles ne sont pas affichées.');
    expect(groups).to.deep.equal([`[passerelle] COOP-RECORDS ${src}`]);
    expect(lines.filter((line) => line.includes('items'))).to.have.length(3);
  });

  it('names the first fifty of thousands of broken parts, and how many more there are', async () => {
    const src = uniqueUrl();
    network = mockFetch(() => jsonResponse(feed(item('a'), ...Array.from({ length: 2000 }, () => ({})))));
    await until(await list(src), 'fiches illisibles ne sont pas affichées.');
    expect(lines.filter((line) => line.startsWith('items['))).to.have.length(50);
    expect(lines).to.include('… + 1950');
  });

  it('is a note beside the data where a server says that JSON is something else', async () => {
    network = mockFetch(
      () => new Response(JSON.stringify(feed(item('a'))), { headers: { 'content-type': 'text/html' } }),
    );
    const src = uniqueUrl();
    const element = await list(src);
    await until(element, 'Initiative a');
    await waitUntil(() => groups.length);
    expect(groups).to.deep.equal([`[passerelle] COOP-TYPE ${src}`]);
    expect(lines[0]).to.contain(
      'l’annonce comme «\u00a0text/html\u00a0»\u00a0: envoyez «\u00a0Content-Type: application/feed+json\u00a0»',
    );
    expect(element.renderRoot.querySelector('[part=message]')).to.equal(null);
  });
});

describe('a tag in the life of a page', () => {
  let network: ReturnType<typeof mockFetch>;
  afterEach(() => network.restore());

  it('shows the newer address when an older one answers later', async () => {
    const [old, young] = [uniqueUrl(), uniqueUrl()];
    network = mockFetch(async (url) => {
      if (url === old) await aTimeout(150);
      return jsonResponse(feed(item(url === old ? 'vieux' : 'neuf')));
    });
    const element = await list(old);
    element.src = young;
    await until(element, 'Initiative neuf');
    await aTimeout(250);
    expect(seen(element)).to.contain('Initiative neuf').and.not.to.contain('Initiative vieux');
  });

  it('lets go of its feed when it is taken away while loading, and asks again when it comes back', async () => {
    let up = false;
    network = mockFetch(() => (up ? jsonResponse(feed(item('a'))) : pending()));
    const element = await list(uniqueUrl());
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await aTimeout(0);
    up = true;
    parent.append(element);
    await until(element, 'Initiative a');
    expect(network.requests.length).to.equal(2);
  });

  it('keeps its one request while it is moved twenty times', async () => {
    network = mockFetch(async () => {
      await aTimeout(50);
      return jsonResponse(feed(item('a')));
    });
    const element = await list(uniqueUrl());
    const parent = element.parentElement as HTMLElement;
    for (let move = 0; move < 20; move++) parent.append(element);
    await until(element, 'Initiative a');
    expect(network.requests.length).to.equal(1);
  });

  it('waits until it comes near the window, unless it is eager', async () => {
    network = mockFetch(() => jsonResponse(feed(item('a'))));
    const far = await fixture<HTMLElement>(
      html`<div><p class="far"></p><coop-initiative-list lang="fr" src=${uniqueUrl()}></coop-initiative-list></div>`,
    );
    (far.querySelector('.far') as HTMLElement).style.height = '9000px';
    const element = far.querySelector('coop-initiative-list') as FeedElement;
    await aTimeout(300);
    expect(network.requests).to.deep.equal([]);
    element.scrollIntoView();
    await until(element, 'Initiative a');
    scrollTo(0, 0);
  });

  it('speaks the language of its own lang, else of the page around it, and changes with it', async () => {
    network = mockFetch(() => jsonResponse(feed(item('a'))));
    const around = await fixture<HTMLElement>(
      html`<div lang="en"><coop-initiative-list loading="eager" src=${uniqueUrl()}></coop-initiative-list></div>`,
    );
    const element = around.querySelector('coop-initiative-list') as FeedElement;
    await until(element, 'Dates not given');
    element.lang = 'fr';
    await until(element, 'Dates non précisées');
  });

  it('says so when a feed is shown, when one fails and when records are broken', async () => {
    network = mockFetch((url) => (url.endsWith('?404') ? jsonResponse({}, 404) : jsonResponse(feed(item('a'), {}))));
    const element = document.createElement('coop-initiative-list') as FeedElement;
    element.loading = 'eager';
    element.src = uniqueUrl();
    const told: Event[] = [];
    for (const name of ['coop-load', 'coop-refused', 'coop-problem'])
      document.addEventListener(name, (event) => told.push(event), { once: true });
    document.body.append(element);
    await waitUntil(() => told.length === 2);
    element.src = `${uniqueUrl()}?404`;
    await waitUntil(() => told.length === 3);
    const [load, refused, problem] = told as [LoadEvent, RefusedEvent, ProblemEvent];
    expect(load.network.initiatives.size).to.equal(1);
    expect(refused.records).to.deep.include({ path: 'items[1].id', reason: 'missing', wholeRecord: true });
    expect(problem.problem).to.include({ kind: 'not-found', detail: '404' });
    expect(problem.code).to.equal('COOP-NOT-FOUND');
    element.remove();
  });

  it('shows a feed given by hand, through the same gate', async () => {
    network = mockFetch(pending);
    const element = await given(feed(item('a'), { id: 'b', title: 7 }));
    await until(element, 'Initiative a');
    expect(seen(element)).to.contain('2 initiatives');
    expect(network.requests).to.deep.equal([]);
  });

  it('shows words that look like HTML as words', async () => {
    network = mockFetch(pending);
    const element = await given(
      feed(
        item('a', {
          title: '<img src=x onerror=alert(1)>',
          summary: '{{constructor}} <b>gras</b>',
          url: 'javascript:alert(1)',
        }),
      ),
    );
    await until(element, '<img src=x onerror=alert(1)>');
    expect(seen(element)).to.contain('<b>gras</b>');
    expect(element.renderRoot.querySelector('img, b, a')).to.equal(null);
  });

  it('is defined once: a second script leaves the first in place and throws nothing', async () => {
    network = mockFetch(pending);
    const { define } = await import('../../src/ui/page/define.js');
    const first = customElements.get('coop-initiative-list');
    define('coop-initiative-list', class extends HTMLElement {});
    expect(customElements.get('coop-initiative-list')).to.equal(first);
  });
});
