import { expect } from '@open-wc/testing';
import { axeViolations } from '../../../../test/helpers/browser/axe.js';
import { settled, text, unmountAll } from '../../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../../base/feed-element.js';
import { FilterEvent } from '../../base/filter-event.js';
import { enableFeatures } from '../enable-features.js';
import '../../../elements/initiative-list/initiative-list.js';
import '../../../elements/territory-map/territory-map.js';
import type { TerritoryMap } from '../../../elements/territory-map/territory-map.js';

/** Tags of one feed, linked, once they are drawn. */
async function linked<T extends FeedElement<unknown, unknown> = FeedElement>(...names: string[]): Promise<T[]> {
  const feed = await cfsi();
  const tags = names.map((name) => document.createElement(name) as T);
  for (const tag of tags) {
    tag.lang = 'fr';
    tag.setAttribute('linked', '');
    tag.feed = feed;
    document.body.append(tag);
    void enableFeatures(tag);
  }
  for (const tag of tags) {
    await waitUntil(() => tag.renderRoot.querySelector('#content'), tag.localName);
    await settled(tag.renderRoot);
  }
  return tags;
}
const cards = (tag: FeedElement | undefined) => tag?.renderRoot.querySelectorAll('article').length;

describe('linked tags', () => {
  afterEach(unmountAll);

  it('are freed of one that has gone, and may change groups', async () => {
    const [list, other] = await linked('coop-initiative-list', 'coop-initiative-list');
    other?.setAttribute('linked', 'autre');
    other?.requestUpdate();
    await other?.updateComplete;
    const all = cards(other);
    list?.dispatchEvent(new FilterEvent({ territory: 'montauban' }));
    await waitUntil(() => cards(list) === 1);
    expect(cards(other)).to.equal(all);
    other?.setAttribute('linked', '');
    other?.requestUpdate();
    await waitUntil(() => cards(other) === 1, 'what is chosen in its new group');
    list?.remove();
    other?.dispatchEvent(new FilterEvent({}));
    await waitUntil(() => cards(other) === all);
    expect(cards(list)).to.equal(1);
  });

  it('tell the page of a bundle by all its ids, and of letting go by nothing', async () => {
    const [map] = await linked<TerritoryMap>('coop-territory-map');
    const told: unknown[] = [];
    map?.addEventListener('coop-filter', ({ selection, aside }) => told.push([selection, aside]));
    if (map) map.mapSelection = { kind: 'pairings', ids: ['a', 'b'] };
    await map?.updateComplete;
    if (map) map.mapSelection = { kind: 'territories', ids: ['x', 'y'] };
    await map?.updateComplete;
    if (map) map.mapSelection = undefined;
    await map?.updateComplete;
    expect(told).to.deep.equal([
      [{ pairing: 'a,b' }, true],
      [{ territory: 'x,y' }, true],
      [{}, true],
    ]);
  });

  it('that are left with nothing say so with one way back, and axe finds nothing', async () => {
    const [list] = await linked('coop-initiative-list');
    list?.dispatchEvent(new FilterEvent({ query: 'rien de tel' }));
    await waitUntil(() => list?.renderRoot.querySelector('.message button'));
    expect(text(list?.renderRoot.querySelector('.message'))).to.equal('Tout afficher');
    expect(await axeViolations(list as Element)).to.deep.equal([]);
    list?.renderRoot.querySelector<HTMLElement>('.message button')?.click();
    await waitUntil(() => (cards(list) ?? 0) > 1 && !list?.renderRoot.querySelector('.message'));
  });

  it('wait for what is chosen, but not for ever', async () => {
    const alone = document.createElement('coop-initiative-list') as FeedElement;
    alone.setAttribute('permalink', '');
    alone.feed = await cfsi();
    document.body.append(alone);
    await waitUntil(() => alone.network);
    await new Promise((ok) => setTimeout(ok, 300));
    expect(cards(alone)).to.equal(0);
    await waitUntil(() => (cards(alone) ?? 0) > 1, 'all');
  });
});
