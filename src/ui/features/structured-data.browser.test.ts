import { expect } from '@open-wc/testing';
import { mountElement, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../base/feed-element.js';
import { enableFeatures } from './enable-features.js';
import '../../elements/filter-bar/filter-bar.js';
import '../../elements/initiative-list/initiative-list.js';
import type { Network } from '../../feed/model/network.js';
import { loadLanguage } from '../../text/load-language.js';
import { writeJsonLd } from './structured-data.js';

const blocks = () =>
  [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent ?? '');

describe('writeJsonLd()', () => {
  afterEach(unmountAll);

  it('writes one block without «<», replaces it with what is shown, and removes it with the element', async () => {
    const evil = '</script><img src=x onerror=alert(1)>';
    const json = feed({ items: [initiative('a', {}, { title: evil }), initiative('b')] });
    const root = await mountElement('coop-initiative-list', json, { 'structured-data': '' });
    await enableFeatures(root.host);
    await waitUntil(() => blocks().length === 1, 'the block');
    expect(blocks()[0]).to.not.contain('<');
    expect(JSON.parse(blocks()[0] ?? '')['@graph'].map(({ name }: { name: string }) => name)).to.deep.equal([
      evil,
      'b',
    ]);
    (root.host as FeedElement).initiative = 'b';
    await waitUntil(() => !blocks()[0]?.includes('onerror'), 'the replaced block');
    expect(blocks()).to.have.length(1);
    root.host.remove();
    await waitUntil(() => blocks().length === 0, 'no block');
  });

  it('writes nothing for a filter bar, which shows no initiative itself', async () => {
    const { host } = await mountElement('coop-filter-bar', feed({ items: [initiative('a'), initiative('b')] }));
    const element = host as FeedElement<unknown>;
    await writeJsonLd({ element, network: element.network as Network, language: await loadLanguage('fr') });
    expect(blocks()).to.have.length(0);
  });
});
