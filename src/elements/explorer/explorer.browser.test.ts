import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../../ui/base/feed-element.js';
import { FilterEvent } from '../../ui/base/filter-event.js';
import './explorer.js';
import type { Explorer } from './explorer.js';

type Part = FeedElement<unknown, unknown>;

async function mountExplorer(properties: Partial<Explorer>): Promise<Explorer> {
  const explorer = await fixture<Explorer>(html`<coop-explorer lang="fr"></coop-explorer>`);
  Object.assign(explorer, { feed: await cfsi(), ...properties });
  await waitUntil(
    () => explorer.renderRoot.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article'),
    'the list',
  );
  return explorer;
}
const part = (explorer: Explorer, tag: string) => explorer.renderRoot.querySelector<Part>(tag);
const partTags = (explorer: Explorer) =>
  [...explorer.renderRoot.querySelectorAll('.explorer > :not(p)')].map(({ localName }) => localName);

describe('<coop-explorer>', () => {
  it('is maximised where the browser refuses the full screen, until the button is pressed again, or Esc', async () => {
    const explorer = await mountExplorer({ parts: 'list' });
    const button = () => explorer.renderRoot.querySelector<HTMLButtonElement>('.toolbar button') as HTMLButtonElement;
    const isMaximised = () => explorer.renderRoot.querySelector('.explorer')?.classList.contains('maximised');
    explorer.requestFullscreen = () => Promise.reject(new TypeError('no'));
    const label = button().textContent;
    button().click();
    await waitUntil(isMaximised);
    expect(button().textContent).not.to.equal(label);
    button().click();
    await waitUntil(() => !isMaximised());
    button().click();
    await waitUntil(isMaximised);
    explorer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await waitUntil(() => !isMaximised());
    expect(button().textContent).to.equal(label);
  });

  it('has the parts that `parts` names, in its order, and follows its changes', async () => {
    const explorer = await mountExplorer({ parts: 'bar, list' });
    expect(partTags(explorer)).to.deep.equal(['coop-filter-bar', 'coop-initiative-list']);
    const list = part(explorer, 'coop-initiative-list');
    explorer.parts = 'list';
    await explorer.updateComplete;
    expect(partTags(explorer)).to.deep.equal(['coop-initiative-list']);
    explorer.parts = 'list, bar';
    await explorer.updateComplete;
    expect(partTags(explorer)).to.deep.equal(['coop-initiative-list', 'coop-filter-bar']);
    expect(part(explorer, 'coop-initiative-list') === list, 'the same list').to.equal(true);
  });

  it('passes its attributes to its parts, but for those that are about itself', async () => {
    const explorer = await mountExplorer({ parts: 'list' });
    const list = part(explorer, 'coop-initiative-list') as Part;
    expect(list.getAttribute('open')).to.equal('dialog');
    explorer.setAttribute('country', 'SV');
    explorer.setAttribute('class', 'wide');
    await waitUntil(() => list.country === 'SV', 'the attribute');
    expect(list.hasAttribute('class')).to.equal(false);
    await waitUntil(() => list.shadowRoot?.querySelectorAll('article').length === 1, 'the card of the country');
    explorer.removeAttribute('country');
    await waitUntil(() => (list.shadowRoot?.querySelectorAll('article').length ?? 0) > 1, 'all cards');
  });

  it('passes a selection to its parts, and takes over what the visitor selects in one of them', async () => {
    const explorer = await mountExplorer({ parts: 'list' });
    const list = part(explorer, 'coop-initiative-list') as Part;
    explorer.selection = { country: 'SV' };
    await waitUntil(() => list.selection?.country === 'SV');
    list.selection = { country: 'VN' };
    list.dispatchEvent(new FilterEvent(list.selection));
    await waitUntil(() => explorer.selection?.country === 'VN');
  });

  it('passes a selection that the page has set before the feed is loaded', async () => {
    const explorer = await mountExplorer({ parts: 'list', selection: { country: 'SV' } });
    const list = part(explorer, 'coop-initiative-list') as Part;
    await waitUntil(() => list.shadowRoot?.querySelectorAll('article').length === 1, 'one card');
    expect(explorer.selection).to.deep.equal({ country: 'SV' });
  });
});
