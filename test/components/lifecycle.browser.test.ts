import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { LoadEvent, ProblemEvent, RefusedEvent } from '../../src/ui/base/events.js';
import type { FeedElement } from '../../src/ui/base/feed-element.js';
import { feedOf, item, mountList, visibleText, waitForText } from '../helpers/browser/initiative-list.js';
import { jsonResponse, mockFetch, pending, uniqueUrl } from '../helpers/browser/mock-fetch.js';
import { waitUntil } from '../helpers/browser/wait-until.js';

const mountInline = async (feed: object) =>
  Object.assign(await fixture<FeedElement>(html`<coop-initiative-list lang="fr"></coop-initiative-list>`), { feed });

describe('lifecycle of <coop-initiative-list>', () => {
  let network: ReturnType<typeof mockFetch>;
  afterEach(() => network.restore());

  it('shows the feed of the newer `src` when the older one answers later', async () => {
    const [older, newer] = [uniqueUrl(), uniqueUrl()];
    network = mockFetch(async (url) => {
      if (url === older) await aTimeout(150);
      return jsonResponse(feedOf(item(url === older ? 'vieux' : 'neuf')));
    });
    const element = await mountList(older);
    element.src = newer;
    await waitForText(element, 'Initiative neuf');
    await aTimeout(250);
    expect(visibleText(element)).to.contain('Initiative neuf').and.not.to.contain('Initiative vieux');
  });

  it('aborts the request when it is removed while loading, and requests again when it is back', async () => {
    let up = false;
    network = mockFetch(() => (up ? jsonResponse(feedOf(item('a'))) : pending()));
    const element = await mountList(uniqueUrl());
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await aTimeout(0);
    up = true;
    parent.append(element);
    await waitForText(element, 'Initiative a');
    expect(network.requests.length).to.equal(2);
  });

  it('keeps its one request while it is moved twenty times', async () => {
    network = mockFetch(async () => {
      await aTimeout(50);
      return jsonResponse(feedOf(item('a')));
    });
    const element = await mountList(uniqueUrl());
    const parent = element.parentElement as HTMLElement;
    for (let move = 0; move < 20; move++) parent.append(element);
    await waitForText(element, 'Initiative a');
    expect(network.requests.length).to.equal(1);
  });

  it('requests the feed only when it comes near the viewport', async () => {
    network = mockFetch(() => jsonResponse(feedOf(item('a'))));
    const far = await fixture<HTMLElement>(
      html`<div><p style="height: 9000px"></p><coop-initiative-list lang="fr" src=${uniqueUrl()}></coop-initiative-list></div>`,
    );
    const element = far.querySelector('coop-initiative-list') as FeedElement;
    await aTimeout(300);
    expect(network.requests).to.deep.equal([]);
    element.scrollIntoView();
    await waitForText(element, 'Initiative a');
    scrollTo(0, 0);
  });

  it('takes the language of the page around it, and follows its own `lang`', async () => {
    network = mockFetch(() => jsonResponse(feedOf(item('a'))));
    const around = await fixture<HTMLElement>(
      html`<div lang="en"><coop-initiative-list loading="eager" src=${uniqueUrl()}></coop-initiative-list></div>`,
    );
    const element = around.querySelector('coop-initiative-list') as FeedElement;
    await waitForText(element, 'Dates not given');
    element.lang = 'fr';
    await waitForText(element, 'Dates non précisées');
  });

  it('fires coop-load, coop-refused and coop-problem', async () => {
    network = mockFetch((url) => (url.endsWith('?404') ? jsonResponse({}, 404) : jsonResponse(feedOf(item('a'), {}))));
    const element = document.createElement('coop-initiative-list') as FeedElement;
    element.loading = 'eager';
    element.src = uniqueUrl();
    const events: Event[] = [];
    for (const name of ['coop-load', 'coop-refused', 'coop-problem'])
      document.addEventListener(name, (event) => events.push(event), { once: true });
    document.body.append(element);
    await waitUntil(() => events.length === 2);
    element.src = `${uniqueUrl()}?404`;
    await waitUntil(() => events.length === 3);
    const [load, refused, problem] = events as [LoadEvent, RefusedEvent, ProblemEvent];
    expect(load.network.initiatives.size).to.equal(1);
    expect(refused.records).to.deep.include({ path: 'items[1].id', reason: 'missing', wholeRecord: true });
    expect(problem.problem).to.include({ kind: 'not-found', detail: '404' });
    expect(problem.code).to.equal('COOP-NOT-FOUND');
    element.remove();
  });

  it('validates and shows the JSON in `feed`', async () => {
    network = mockFetch(pending);
    const element = await mountInline(feedOf(item('a'), { id: 'b', title: 7 }));
    await waitForText(element, 'Initiative a');
    expect(visibleText(element)).to.contain('2 initiatives');
    expect(network.requests).to.deep.equal([]);
  });

  it('shows HTML in a feed as text', async () => {
    network = mockFetch(pending);
    const element = await mountInline(
      feedOf(
        item('a', {
          title: '<img src=x onerror=alert(1)>',
          summary: '{{constructor}} <b>gras</b>',
          url: 'javascript:alert(1)',
        }),
      ),
    );
    await waitForText(element, '<img src=x onerror=alert(1)>');
    expect(visibleText(element)).to.contain('<b>gras</b>');
    expect(element.renderRoot.querySelector('img, b, a')).to.equal(null);
  });

  it('is defined once: define() keeps the first definition and throws nothing', async () => {
    network = mockFetch(pending);
    const { define } = await import('../../src/ui/page/define.js');
    const first = customElements.get('coop-initiative-list');
    define('coop-initiative-list', class extends HTMLElement {});
    expect(customElements.get('coop-initiative-list')).to.equal(first);
  });
});
