import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../../ui/base/feed-element.js';
import './explorer.js';
import type { Explorer } from './explorer.js';

async function shown(parts?: string): Promise<Explorer> {
  const explorer = await fixture<Explorer>(html`<coop-explorer lang="fr"></coop-explorer>`);
  Object.assign(explorer, { feed: await cfsi(), parts });
  await waitUntil(
    () => explorer.renderRoot.querySelector('coop-initiative-list')?.shadowRoot?.querySelector('article'),
    'the list',
  );
  return explorer;
}
const part = (explorer: Explorer, tag: string) => explorer.renderRoot.querySelector<FeedElement<unknown, unknown>>(tag);

describe('the explorer', () => {
  it('fills the window where the browser does not let it fill the screen; the button, or Esc, leads back', async () => {
    const explorer = await shown('list');
    const button = () => explorer.renderRoot.querySelector<HTMLButtonElement>('.bar button') as HTMLButtonElement;
    const over = () => explorer.renderRoot.querySelector('.explorer')?.classList.contains('over');
    explorer.requestFullscreen = () => Promise.reject(new TypeError('no'));
    const whole = button().textContent;
    button().click();
    await waitUntil(over);
    expect(button().textContent).not.to.equal(whole);
    button().click();
    await waitUntil(() => !over());
    button().click();
    await waitUntil(over);
    explorer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await waitUntil(() => !over());
    expect(button().textContent).to.equal(whole);
  });

  it('has the parts that the webmaster names, and takes away those that are named no longer', async () => {
    const explorer = await shown('bar, list');
    expect(!!part(explorer, 'coop-territory-map')).to.equal(false);
    expect(!!part(explorer, 'coop-filter-bar')).to.equal(true);
    explorer.parts = 'list';
    await explorer.updateComplete;
    expect(!!part(explorer, 'coop-filter-bar')).to.equal(false);
    expect(!!part(explorer, 'coop-initiative-list')).to.equal(true);
  });

  it('is chosen in by the page, and tells the page what the visitor chose in one of its parts', async () => {
    const explorer = await shown('list');
    const list = part(explorer, 'coop-initiative-list') as FeedElement<unknown, unknown>;
    explorer.selection = { country: 'SV' };
    await waitUntil(() => list.selection?.country === 'SV');
    list.selection = { country: 'VN' };
    list.dispatchEvent(
      Object.assign(new Event('coop-filter', { bubbles: true, composed: true }), {
        selection: list.selection,
        aside: false,
      }),
    );
    await waitUntil(() => explorer.selection?.country === 'VN');
  });
});
