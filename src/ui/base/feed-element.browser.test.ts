import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { text } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { feed, initiative, organisation, partner } from '../../../test/helpers/feed-builders.js';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { QUERY_ATTRIBUTES, type Query } from '../../view/filter/query.js';
import { FeedElement } from './feed-element.js';

/** A tag that counts what it does, and fails on demand. */
class Probe extends FeedElement {
  selections = 0;
  renders = 0;
  contents = 0;
  isBroken = false;

  protected override *select(network: Network, query: Query, language: Language) {
    this.selections++;
    return yield* super.select(network, query, language);
  }

  protected override render(): unknown {
    this.renders++;
    return super.render();
  }

  protected override renderContent(initiatives: readonly Initiative[]): unknown {
    this.contents++;
    if (this.isBroken) throw new Error('invented');
    return initiatives.length ? html`<p>${initiatives.map(({ item }) => item.title).join(', ')}</p>` : nothing;
  }

  /** What a second call of `render` returns, outside of an update. */
  renderAgain(): unknown {
    return this.render();
  }
}
customElements.define('coop-probe', Probe);

const JSON_FEED = feed({
  items: [initiative('a', { partners: [partner('spf')] }), initiative('b')],
  organisations: [organisation('spf')],
});
const content = (tag: Probe) => text(tag.renderRoot.querySelector('#content'));

/** A tag that shows the feed, with its counts back at 0. */
async function shown(): Promise<Probe> {
  const tag = await fixture<Probe>(html`<coop-probe lang="fr" .feed=${JSON_FEED}></coop-probe>`);
  await waitUntil(() => content(tag), 'the content');
  await tag.updateComplete;
  return tag;
}

describe('FeedElement', () => {
  it('observes every attribute of the query', () => {
    expect(Probe.observedAttributes).include.members([...QUERY_ATTRIBUTES, 'src', 'lang', 'limit', 'heading-level']);
  });

  it('selects and renders a feed once', async () => {
    const tag = await shown();
    await aTimeout(50);
    expect([tag.selections, tag.contents]).deep.equal([1, 1]);
    expect(content(tag)).equal('a, b');
  });

  it('selects and renders once more for an attribute, and selects no more for anything else', async () => {
    // a stopped clock: on a busy machine the selection would take a second slice, and a second render
    const { now } = performance;
    performance.now = () => 0;
    const tag = await shown();
    Object.assign(tag, { selections: 0, renders: 0, contents: 0 });
    tag.setAttribute('member', 'spf');
    await tag.updateComplete;
    await aTimeout(50);
    expect([tag.selections, tag.renders, tag.contents]).deep.equal([1, 1, 1]);
    expect(content(tag)).equal('a');
    performance.now = now;
    tag.requestUpdate();
    await tag.updateComplete;
    expect([tag.selections, tag.renders]).deep.equal([1, 2]);
  });

  it('shows everything again when the attribute of a filter is removed', async () => {
    const tag = await shown();
    tag.setAttribute('initiative', 'b');
    await waitUntil(() => content(tag) === 'b', 'the filtered content');
    tag.removeAttribute('initiative');
    await waitUntil(() => content(tag) === 'a, b', 'the content');
  });

  it('renders without side effects', async () => {
    const tag = await shown();
    const { innerHTML } = tag.renderRoot as ShadowRoot;
    Object.assign(tag, { selections: 0, contents: 0 });
    tag.renderAgain();
    expect([tag.isUpdatePending, tag.selections, tag.contents]).deep.equal([false, 0, 0]);
    expect((tag.renderRoot as ShadowRoot).innerHTML).equal(innerHTML);
  });

  it('shows an error of its own as a problem, and recovers with the next feed', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      const tag = await shown();
      const problems: string[] = [];
      tag.addEventListener('coop-problem', ({ code }) => problems.push(code));
      tag.isBroken = true;
      tag.requestUpdate();
      await waitUntil(() => text(tag.renderRoot as ShadowRoot).includes('invented'), 'the error');
      expect(problems).deep.equal(['COOP-DEFECT']);
      tag.isBroken = false;
      tag.feed = structuredClone(JSON_FEED);
      await waitUntil(() => content(tag) === 'a, b', 'the content');
    } finally {
      console.error = error;
    }
  });

  it('shows everything when the filters of a linked page do not arrive', async () => {
    const tag = await fixture<Probe>(html`<coop-probe lang="fr" linked .feed=${JSON_FEED}></coop-probe>`);
    await waitUntil(() => tag.network && text(tag.renderRoot as ShadowRoot).includes('Chargement'));
    expect(content(tag)).equal('');
    await waitUntil(() => content(tag) === 'a, b', 'the content');
    expect(tag.selection).deep.equal({});
  });

  it('renders at once when the page is printed, as long as it is in the page', async () => {
    const tag = await shown();
    const before = tag.renders;
    dispatchEvent(new Event('beforeprint'));
    expect([tag.printing, tag.renders]).deep.equal([true, before + 1]);
    dispatchEvent(new Event('afterprint'));
    expect([tag.printing, tag.renders]).deep.equal([false, before + 2]);
    tag.remove();
    dispatchEvent(new Event('beforeprint'));
    expect([tag.printing, tag.renders]).deep.equal([false, before + 2]);
  });

  it('names its state for CSS', async () => {
    if (!('CustomStateSet' in globalThis)) return;
    const tag = await shown();
    expect(tag.matches(':state(data):not(:state(loading))')).equal(true);
    tag.status = 'planned';
    await tag.updateComplete;
    expect(tag.matches(':state(empty):not(:state(data))')).equal(true);
  });
});
