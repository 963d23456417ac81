import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { answers, fresh, json, never } from '../../test/answers.js';
import type { LoadEvent, ProblemEvent, RefusedEvent } from './events.js';
import type { FeedElement } from './feed-element.js';
import './initiative-list/initiative-list.js';
import './initiative-card/initiative-card.js';
import './partner-list/partner-list.js';
import './territory-map/territory-map.js';

const LINK = 'Voir les initiatives sur le site du réseau';
const item = (id: string, more: object = {}) => ({ id, title: `Initiative ${id}`, ...more });
const feed = (...items: object[]) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Réseau', language: 'fr', items });

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
  waitUntil(() => seen(element).includes(text), `«${text}» in «${seen(element)}»`, { timeout: 5000 });
const is = (element: Element, state: string): boolean => {
  try {
    return element.matches(`:state(${state})`);
  } catch {
    return true; // an engine without :state() cannot be asked
  }
};

describe('what a visitor sees of a feed', () => {
  let network: ReturnType<typeof answers>;
  afterEach(() => network.restore());

  it('loading: the link of the page stays, and words say that more is coming', async () => {
    network = answers(never);
    const element = await list(fresh());
    await until(element, 'Chargement…');
    expect(seen(element)).to.contain(LINK);
    expect(is(element, 'loading')).to.equal(true);
  });

  it('data: the initiatives are there, and the link is not', async () => {
    network = answers(() => json(feed(item('a'), item('b'))));
    const element = await list(fresh());
    await until(element, 'Initiative b');
    expect(seen(element)).to.contain('2 initiatives').and.not.to.contain(LINK);
  });

  it('partial: one broken sheet of three is counted, the two others are shown', async () => {
    network = answers(() => json(feed(item('a'), { title: 'Sans identifiant' }, item('c'))));
    const element = await list(fresh());
    await until(element, '1 fiche illisible n’est pas affichée.');
    expect(seen(element)).to.contain('Initiative a').and.to.contain('Initiative c').and.not.to.contain('Sans identifiant');
  });

  it('stale: the last good list stays when the network falls, with its date', async () => {
    let up = true;
    network = answers(() =>
      up ? json({ ...feed(item('a')), _coop: { version: '1.0', network: 'n', updated: '2026-03-01T10:00:00Z' } }) : json({}, 404),
    );
    const element = await list(fresh());
    await until(element, 'Initiative a');
    up = false;
    await element.refresh();
    await until(element, 'Données du 1er mars 2026. Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(seen(element)).to.contain('Initiative a');
    expect(is(element, 'stale')).to.equal(true);
  });

  it('empty: a feed without initiatives is said to be so', async () => {
    network = answers(() => json(feed()));
    const element = await list(fresh());
    await until(element, 'Aucune initiative à afficher.');
    expect(is(element, 'empty')).to.equal(true);
  });

  it('problem: a sentence, a button that tries again, and the link of the page', async () => {
    let up = false;
    network = answers(() => (up ? json(feed(item('a'))) : json({}, 404)));
    const element = await list(fresh());
    await until(element, 'Le flux n’est pas à l’adresse indiquée (erreur 404).');
    expect(seen(element)).to.contain(LINK);
    expect(is(element, 'problem')).to.equal(true);
    up = true;
    const button = element.renderRoot.querySelector('button') as HTMLButtonElement;
    expect(button.textContent).to.equal('Réessayer');
    button.focus();
    button.click();
    await until(element, 'Initiative a');
    expect((element.renderRoot as ShadowRoot).activeElement?.id, 'the keyboard goes on from what the button brought').to.equal('content');
  });

  it('configuration: a tag without an address shows the webmaster the tag to write', async () => {
    network = answers(never);
    const element = await list(undefined);
    await until(element, 'Il manque à cette balise l’adresse du flux du réseau');
    expect(seen(element)).to.contain('<coop-initiative-list src="https://…/initiatives.json">').and.to.contain(LINK);
    expect(network.asked).to.deep.equal([]);
  });

  it('configuration: an address that is none is quoted', async () => {
    network = answers(never);
    const element = await list('javascript:alert(1)');
    await until(element, '« javascript:alert(1) » n’est pas l’adresse d’un flux.');
    expect(network.asked).to.deep.equal([]);
  });

  it('a page of the site instead of a feed is said to be a page', async () => {
    network = answers(() => new Response('<!doctype html><title>Connexion</title>'));
    const element = await list(fresh());
    await until(element, 'L’adresse indiquée ne donne pas un flux, mais une page web ou de connexion.');
  });

  it('every way to fail has its sentence in French and in English', async () => {
    const [fr, en] = await Promise.all([import('../text/fr-problems.js'), import('../text/en-problems.js')]);
    for (const words of [fr.default, en.default])
      for (const [kind, sentence] of Object.entries(words.problem)) expect(sentence, kind).to.match(/^.{20,}[.:]$/u);
  });
});

describe('a tag in the life of a page', () => {
  let network: ReturnType<typeof answers>;
  afterEach(() => network.restore());

  it('shows the newer address when an older one answers later', async () => {
    const [old, young] = [fresh(), fresh()];
    network = answers(async (url) => {
      if (url === old) await aTimeout(150);
      return json(feed(item(url === old ? 'vieux' : 'neuf')));
    });
    const element = await list(old);
    element.src = young;
    await until(element, 'Initiative neuf');
    await aTimeout(250);
    expect(seen(element)).to.contain('Initiative neuf').and.not.to.contain('Initiative vieux');
  });

  it('lets go of its feed when it is taken away while loading, and asks again when it comes back', async () => {
    let up = false;
    network = answers(() => (up ? json(feed(item('a'))) : never()));
    const element = await list(fresh());
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await aTimeout(0);
    up = true;
    parent.append(element);
    await until(element, 'Initiative a');
    expect(network.asked.length).to.equal(2);
  });

  it('keeps its one request while it is moved twenty times', async () => {
    network = answers(async () => {
      await aTimeout(50);
      return json(feed(item('a')));
    });
    const element = await list(fresh());
    const parent = element.parentElement as HTMLElement;
    for (let move = 0; move < 20; move++) parent.append(element);
    await until(element, 'Initiative a');
    expect(network.asked.length).to.equal(1);
  });

  it('waits until it comes near the window, unless it is eager', async () => {
    network = answers(() => json(feed(item('a'))));
    const far = await fixture<HTMLElement>(
      html`<div><p class="far"></p><coop-initiative-list lang="fr" src=${fresh()}></coop-initiative-list></div>`,
    );
    (far.querySelector('.far') as HTMLElement).style.height = '9000px';
    const element = far.querySelector('coop-initiative-list') as FeedElement;
    await aTimeout(300);
    expect(network.asked).to.deep.equal([]);
    element.scrollIntoView();
    await until(element, 'Initiative a');
    scrollTo(0, 0);
  });

  it('speaks the language of its own lang, else of the page around it, and changes with it', async () => {
    network = answers(() => json(feed(item('a'))));
    const around = await fixture<HTMLElement>(
      html`<div lang="en"><coop-initiative-list loading="eager" src=${fresh()}></coop-initiative-list></div>`,
    );
    const element = around.querySelector('coop-initiative-list') as FeedElement;
    await until(element, 'Dates not given');
    element.lang = 'fr';
    await until(element, 'Dates non précisées');
  });

  it('says so when a feed is shown, when one fails and when records are broken', async () => {
    network = answers((url) => (url.endsWith('?404') ? json({}, 404) : json(feed(item('a'), {}))));
    const element = document.createElement('coop-initiative-list') as FeedElement;
    element.loading = 'eager';
    element.src = fresh();
    const told: Event[] = [];
    for (const name of ['coop-load', 'coop-refused', 'coop-problem'])
      document.addEventListener(name, (event) => told.push(event), { once: true });
    document.body.append(element);
    await waitUntil(() => told.length === 2);
    element.src = `${fresh()}?404`;
    await waitUntil(() => told.length === 3);
    const [load, refused, problem] = told as [LoadEvent, RefusedEvent, ProblemEvent];
    expect(load.network.initiatives.size).to.equal(1);
    expect(refused.records).to.deep.include({ path: 'items[1].id', reason: 'missing', record: true });
    expect(problem.problem).to.include({ kind: 'not-found', detail: '404' });
    element.remove();
  });

  it('shows a feed given by hand, through the same gate', async () => {
    network = answers(never);
    const element = await given(feed(item('a'), { id: 'b', title: 7 }));
    await until(element, 'Initiative a');
    expect(seen(element)).to.contain('2 initiatives');
    expect(network.asked).to.deep.equal([]);
  });

  it('shows words that look like HTML as words', async () => {
    network = answers(never);
    const element = await given(
      feed(item('a', { title: '<img src=x onerror=alert(1)>', summary: '{{constructor}} <b>gras</b>', url: 'javascript:alert(1)' })),
    );
    await until(element, '<img src=x onerror=alert(1)>');
    expect(seen(element)).to.contain('<b>gras</b>');
    expect(element.renderRoot.querySelector('img, b, a')).to.equal(null);
  });

  it('is defined once: a second script leaves the first in place and throws nothing', async () => {
    network = answers(never);
    const { define } = await import('./define.js');
    const first = customElements.get('coop-initiative-list');
    define('coop-initiative-list', class extends HTMLElement {});
    expect(customElements.get('coop-initiative-list')).to.equal(first);
  });
});
