import { aTimeout, expect } from '@open-wc/testing';
import {
  feedOf,
  hasState,
  item,
  LINK,
  mountList,
  visibleText,
  waitForText,
} from '../helpers/browser/initiative-list.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../helpers/browser/mock-fetch.js';

describe('states of <coop-initiative-list>', () => {
  let network: ReturnType<typeof mockFetch>;
  afterEach(() => network.restore());

  it('loading: keeps the link of the page and says that the feed is on its way', async () => {
    network = mockFetch(pending);
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Chargement…');
    expect(visibleText(element)).to.contain(LINK);
    expect(hasState(element, 'loading')).to.equal(true);
  });

  it('data: shows the initiatives instead of the link', async () => {
    network = mockFetch(() => jsonResponse(feedOf(item('a'), item('b'))));
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Initiative b');
    expect(visibleText(element)).to.contain('2 initiatives').and.not.to.contain(LINK);
  });

  it('partial: counts one unreadable item of three and shows the other two', async () => {
    network = mockFetch(() => jsonResponse(feedOf(item('a'), { title: 'Sans identifiant' }, item('c'))));
    const element = await mountList(uniqueUrl());
    await waitForText(element, '1 fiche illisible n’est pas affichée.');
    expect(visibleText(element))
      .to.contain('Initiative a')
      .and.to.contain('Initiative c')
      .and.not.to.contain('Sans identifiant');
  });

  it('stale: keeps the last good list, with its date, when the network fails', async () => {
    let up = true;
    network = mockFetch(() =>
      up
        ? jsonResponse({
            ...feedOf(item('a')),
            _coop: { version: '1.0', network: 'n', updated: '2026-03-01T10:00:00Z' },
          })
        : jsonResponse({}, 404),
    );
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Initiative a');
    up = false;
    await element.refresh();
    await waitForText(element, 'Données du 1er mars 2026. Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(visibleText(element)).to.contain('Initiative a');
    expect(hasState(element, 'stale')).to.equal(true);
  });

  it('empty: says that the feed has no initiative', async () => {
    network = mockFetch(() => jsonResponse(feedOf()));
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Aucune initiative à afficher.');
    expect(hasState(element, 'empty')).to.equal(true);
  });

  it('problem: shows a sentence, the link of the page, and a button that loads the feed again', async () => {
    let up = false;
    network = mockFetch(() => (up ? jsonResponse(feedOf(item('a'))) : jsonResponse({}, 404)));
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(visibleText(element)).to.contain(LINK);
    expect(hasState(element, 'problem')).to.equal(true);
    up = true;
    const button = element.renderRoot.querySelector('button') as HTMLButtonElement;
    expect(button.textContent).to.equal('Réessayer');
    button.focus();
    button.click();
    await waitForText(element, 'Initiative a');
    expect((element.renderRoot as ShadowRoot).activeElement?.id, 'the keyboard goes on from the content').to.equal(
      'content',
    );
  });

  it('config: shows the webmaster of a tag without `src` what to write', async () => {
    network = mockFetch(pending);
    const element = await mountList(undefined);
    await waitForText(element, 'Il manque à cette balise l’adresse du flux du réseau');
    expect([hasState(element, 'config'), element.renderRoot.querySelector('button')]).to.deep.equal([true, null]);
    expect(visibleText(element))
      .to.contain('<coop-initiative-list src="https://…/initiatives.json">')
      .and.to.contain(LINK);
    expect(network.requests).to.deep.equal([]);
  });

  it('config: quotes a `src` that is no address', async () => {
    network = mockFetch(pending);
    const element = await mountList('javascript:alert(1)');
    await waitForText(element, '« javascript:alert(1) » n’est pas l’adresse d’un flux.');
    expect(network.requests).to.deep.equal([]);
  });

  it('problem: tells a web page, or a login page, from a feed', async () => {
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
      await waitForText(await mountList(uniqueUrl()), sentence);
    }
  });

  it('problem: has a sentence for each code in French and English, for visitor and webmaster', async () => {
    const [fr, en, { remedies }] = await Promise.all([
      import('../../src/text/problems/fr.js'),
      import('../../src/text/problems/en.js'),
      import('../../src/ui/diagnostics/remedies.js'),
    ]);
    for (const words of [fr.default, en.default])
      for (const [kind, sentence] of Object.entries(words.problem)) expect(sentence, kind).to.match(/^.{20,}[.:]$/u);
    for (const [code, remedy] of Object.entries(remedies))
      for (const sentence of [remedy.fr, remedy.en])
        expect(sentence, code).to.match(/^.{20,}([.:\u00bb]|\{detail\})$/u);
  });

  it('problem: links to the publisher and shows the code', async () => {
    network = mockFetch(() => jsonResponse({}, 404));
    const src = uniqueUrl();
    const element = await mountList(src);
    await waitForText(element, 'COOP-NOT-FOUND');
    const link = element.renderRoot.querySelector('[part=message] a') as HTMLAnchorElement;
    expect([link.href, link.rel, link.textContent]).to.deep.equal([
      'https://network.example/',
      'noopener noreferrer',
      'Voir le site network.example',
    ]);
  });

  it('stale: links to the home page that the copy names', async () => {
    let up = true;
    network = mockFetch(() =>
      up ? jsonResponse({ ...feedOf(item('a')), home_page_url: '/accueil' }) : jsonResponse({}, 404),
    );
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Initiative a');
    up = false;
    await element.refresh();
    await waitForText(element, 'Voir le site network.example');
    expect((element.renderRoot.querySelector('[part=message] a') as HTMLAnchorElement).href).to.equal(
      'https://network.example/accueil',
    );
  });

  it('stale and partial: says both', async () => {
    let up = true;
    network = mockFetch(() => (up ? jsonResponse(feedOf(item('a'), {})) : jsonResponse({}, 403)));
    const element = await mountList(uniqueUrl());
    await waitForText(element, '1 fiche illisible n’est pas affichée.');
    expect(hasState(element, 'partial')).to.equal(true);
    up = false;
    await element.refresh();
    await waitForText(element, 'Le serveur du réseau refuse l’accès au flux (erreur 403).');
    expect(visibleText(element)).to.contain('1 fiche illisible n’est pas affichée.').and.to.contain('Initiative a');
    expect([hasState(element, 'stale'), hasState(element, 'partial')]).to.deep.equal([true, true]);
  });

  it('data: counts no unreadable item when only other records are broken', async () => {
    network = mockFetch(() =>
      jsonResponse({
        ...feedOf(item('a')),
        _coop: { version: '1.0', network: 'n', territories: [{ id: 'x' }], organisations: [7] },
      }),
    );
    const element = await mountList(uniqueUrl());
    await waitForText(element, 'Initiative a');
    await aTimeout(300);
    expect(element.renderRoot.querySelector('[part=message]')).to.equal(null);
    if ('CustomStateSet' in globalThis) expect(element.matches(':state(data):not(:state(partial))')).to.equal(true);
  });

  it('data: shows a feed of a newer major version with a notice, of a newer minor version without', async () => {
    for (const [version, coop, notice] of [
      ['https://jsonfeed.org/version/1.1', '1.9', false],
      ['https://jsonfeed.org/version/1.2', '1.0', false],
      ['https://jsonfeed.org/version/1.1', '2.0', true],
      ['https://jsonfeed.org/version/2', '1.0', true],
    ] as const) {
      network?.restore();
      network = mockFetch(() =>
        jsonResponse({ ...feedOf(item('a')), version, _coop: { version: coop, network: 'n' } }),
      );
      const element = await mountList(uniqueUrl());
      await waitForText(element, 'Initiative a');
      if (notice) await waitForText(element, 'Ce flux est d’une version plus récente');
      else await aTimeout(200);
      expect(element.renderRoot.querySelector('[part=message]') !== null, `${version} ${coop}`).to.equal(notice);
    }
  });
});
