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

/** Mounts linked elements of one feed. */
async function mountLinked<T extends FeedElement<unknown, unknown> = FeedElement>(...names: string[]): Promise<T[]> {
  const feed = await cfsi();
  const elements = names.map((name) => document.createElement(name) as T);
  for (const element of elements) {
    element.lang = 'fr';
    element.setAttribute('linked', '');
    element.feed = feed;
    document.body.append(element);
    void enableFeatures(element);
  }
  for (const element of elements) {
    await waitUntil(() => element.renderRoot.querySelector('#content'), element.localName);
    await settled(element.renderRoot);
  }
  return elements;
}
const cardCount = (element: FeedElement | undefined) => element?.renderRoot.querySelectorAll('article').length;

describe('joinGroup()', () => {
  afterEach(unmountAll);

  it('links an element until it is removed, and moves it to another group when its attribute changes', async () => {
    const [list, other] = await mountLinked('coop-initiative-list', 'coop-initiative-list');
    other?.setAttribute('linked', 'autre');
    other?.requestUpdate();
    await other?.updateComplete;
    const total = cardCount(other);
    list?.dispatchEvent(new FilterEvent({ territory: 'montauban' }));
    await waitUntil(() => cardCount(list) === 1);
    expect(cardCount(other)).to.equal(total);
    other?.setAttribute('linked', '');
    other?.requestUpdate();
    await waitUntil(() => cardCount(other) === 1, 'the filters of its new group');
    list?.remove();
    other?.dispatchEvent(new FilterEvent({}));
    await waitUntil(() => cardCount(other) === total);
    expect(cardCount(list)).to.equal(1);
  });

  it('dispatches coop-filter with all ids of a map selection, and without filters when it is released', async () => {
    const [map] = await mountLinked<TerritoryMap>('coop-territory-map');
    const events: unknown[] = [];
    map?.addEventListener('coop-filter', ({ selection, aside }) => events.push([selection, aside]));
    if (map) map.mapSelection = { kind: 'pairings', ids: ['a', 'b'] };
    await map?.updateComplete;
    if (map) map.mapSelection = { kind: 'territories', ids: ['x', 'y'] };
    await map?.updateComplete;
    if (map) map.mapSelection = undefined;
    await map?.updateComplete;
    expect(events).to.deep.equal([
      [{ pairing: 'a,b' }, true],
      [{ territory: 'x,y' }, true],
      [{}, true],
    ]);
  });

  it('offers a reset button where the filters leave nothing, without axe violations', async () => {
    const [list] = await mountLinked('coop-initiative-list');
    list?.dispatchEvent(new FilterEvent({ query: 'rien de tel' }));
    await waitUntil(() => list?.renderRoot.querySelector('.message button'));
    expect(text(list?.renderRoot.querySelector('.message'))).to.equal('Tout afficher');
    expect(await axeViolations(list as Element)).to.deep.equal([]);
    list?.renderRoot.querySelector<HTMLElement>('.message button')?.click();
    await waitUntil(() => (cardCount(list) ?? 0) > 1 && !list?.renderRoot.querySelector('.message'));
  });

  it('lets an element wait for its filters, with a timeout', async () => {
    const list = document.createElement('coop-initiative-list') as FeedElement;
    list.setAttribute('permalink', '');
    list.feed = await cfsi();
    document.body.append(list);
    await waitUntil(() => list.network);
    expect(cardCount(list)).to.equal(0);
    await waitUntil(() => (cardCount(list) ?? 0) > 1, 'all initiatives');
  });
});
