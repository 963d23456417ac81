import { expect, fixture, html } from '@open-wc/testing';
import { axeViolations } from '../../../test/helpers/browser/axe.js';
import { settled } from '../../../test/helpers/browser/mount.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import '../../elements/explorer/explorer.js';
import '../../elements/initiative-list/initiative-list.js';
import type { FeedElement } from './feed-element.js';

const JSON_FEED = feed({ items: [initiative('a')] });

/** The level of the first heading inside a tag, once it has one. */
async function levelIn(tag: FeedElement): Promise<string | null | undefined> {
  tag.feed = JSON_FEED;
  await new Promise((resolve) => tag.addEventListener('coop-load', resolve, { once: true }));
  await tag.updateComplete;
  await settled(tag.renderRoot);
  return tag.renderRoot.querySelector('[role=heading]')?.getAttribute('aria-level');
}
const list = (page: Element) => page.querySelector('coop-initiative-list') as FeedElement;

describe('HeadingController', () => {
  for (const [where, page, level] of [
    [
      'is 2 under the h1 of the page',
      html`<main><h1>Association</h1><coop-initiative-list></coop-initiative-list></main>`,
      '2',
    ],
    [
      'is one below the nearest of several headings, even a nested one',
      html`<main>
        <h1>Association</h1>
        <section><div><h3>Coopérations</h3></div></section>
        <div><coop-initiative-list></coop-initiative-list></div>
        <h5>Après</h5>
      </main>`,
      '4',
    ],
    ['is 6 at most', html`<main><h6>Détail</h6><coop-initiative-list></coop-initiative-list></main>`, '6'],
    ['is 2 in a page without a heading', html`<main><coop-initiative-list></coop-initiative-list></main>`, '2'],
    [
      'is one below a role with a level',
      html`<main><p role="heading" aria-level="4">Titre</p><coop-initiative-list></coop-initiative-list></main>`,
      '5',
    ],
    [
      'takes a role without a level for 2',
      html`<main><p role="heading">Titre</p><coop-initiative-list></coop-initiative-list></main>`,
      '3',
    ],
    [
      'prefers the `aria-level` of a native heading',
      html`<main><h2 aria-level="3">Titre</h2><coop-initiative-list></coop-initiative-list></main>`,
      '4',
    ],
    [
      'ignores headings that are hidden or have another role',
      html`<main>
        <h1>Association</h1>
        <h4 hidden>Caché</h4>
        <div aria-hidden="true"><h4>Muet</h4></div>
        <h4 role="presentation">Décor</h4>
        <coop-initiative-list></coop-initiative-list>
      </main>`,
      '2',
    ],
    [
      'is one below the heading in its own slot',
      html`<main>
        <h1>Association</h1>
        <coop-initiative-list><h2 slot="heading">Coopérations</h2></coop-initiative-list>
      </main>`,
      '3',
    ],
    [
      'is that of the attribute, clamped to 2 to 6',
      html`<main><h1>Association</h1><coop-initiative-list heading-level="9"></coop-initiative-list></main>`,
      '6',
    ],
  ] as const)
    it(where, async () => expect(await levelIn(list(await fixture(page)))).equal(level));

  it('looks outside the shadow roots that hold the tag', async () => {
    const main = await fixture(html`<main><h1>Association</h1><h3>Coopérations</h3><div></div></main>`);
    const outer = (main.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const tag = inner.appendChild(document.createElement('coop-initiative-list')) as FeedElement;
    expect(await levelIn(tag)).equal('4');
  });

  it('is computed again where the tag is moved', async () => {
    const main = await fixture(
      html`<main><h1>Association</h1><coop-initiative-list></coop-initiative-list><h4>Détail</h4></main>`,
    );
    const tag = list(main);
    expect(await levelIn(tag)).equal('2');
    main.append(tag);
    expect(tag.resolvedHeadingLevel).equal(5);
  });

  it('skips no level in a page with one h1: axe finds nothing', async () => {
    const main = await fixture(
      html`<main lang="fr"><h1>Association</h1><coop-initiative-list></coop-initiative-list></main>`,
    );
    await levelIn(list(main));
    expect(await axeViolations(main)).deep.equal([]);
  });
});
