import { expect } from '@open-wc/testing';
import { axeViolations } from '../../../../test/helpers/browser/axe.js';
import { mountElement, text, unmountAll } from '../../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import { cfsi, feed, initiative } from '../../../../test/helpers/feed-builders.js';
import { enableFeatures } from '../enable-features.js';
import '../../../elements/initiative-list/initiative-list.js';
import '../../../elements/initiative-sheet/initiative-sheet.js';

const link = (root: ShadowRoot) => root.querySelector('article [part=title] a, button.read') as HTMLElement;

/** A list whose cards open their sheet, once they do. */
async function list(open: string, json: unknown): Promise<ShadowRoot> {
  const root = await mountElement('coop-initiative-list', json, { open });
  await enableFeatures(root.host);
  await waitUntil(() => root.adoptedStyleSheets.length > 3, 'the cards listen');
  return root;
}
const dialog = (root: ShadowRoot) => root.querySelector('dialog');
async function opened(root: ShadowRoot): Promise<ShadowRoot> {
  await waitUntil(() => root.querySelector('coop-initiative-sheet')?.shadowRoot?.querySelector('.sheet'), 'the sheet');
  return root.querySelector('coop-initiative-sheet')?.shadowRoot as ShadowRoot;
}

describe('a card that opens its sheet in the page', () => {
  afterEach(unmountAll);

  it('in a dialog: named by the initiative, under one feed, and axe finds nothing', async () => {
    const json = await cfsi();
    const root = await list('dialog', json);
    link(root).focus();
    link(root).click();
    const sheet = await opened(root);
    expect(text(sheet.querySelector('#title'))).to.equal('Coopérer autrement en acteurs du changement');
    expect(dialog(root)).to.include({ open: true, ariaLabel: 'Coopérer autrement en acteurs du changement' });
    expect(await axeViolations(root.host)).to.deep.equal([]);
    const closed = new Promise((ok) => dialog(root)?.addEventListener('close', ok));
    root.querySelector<HTMLElement>('.close')?.click();
    await closed;
    await waitUntil(() => root.activeElement === link(root), 'the keyboard is back on the card');
    expect(dialog(root)).to.equal(null);
  });

  it('that the browser’s way back closes, and the page stays', async () => {
    const root = await list('dialog', await cfsi());
    const { href } = location;
    link(root).click();
    await opened(root);
    expect(history.state.coop).to.match(/^coop-\d+$/);
    history.back();
    await waitUntil(() => !dialog(root), 'closed');
    expect(location.href).to.equal(href);
    await waitUntil(() => root.activeElement === link(root) || !root.activeElement);
  });

  it('in place, below the card: a second press closes it', async () => {
    const root = await list('inline', await cfsi());
    link(root).click();
    await opened(root);
    expect(link(root).getAttribute('aria-expanded')).to.equal('true');
    expect(root.querySelector('li > .opened')).to.not.equal(null);
    link(root).click();
    await waitUntil(() => !root.querySelector('.opened'));
    expect(link(root).getAttribute('aria-expanded')).to.equal('false');
    expect(root.activeElement).to.equal(link(root));
  });

  it('without a page of its own has a button of that name', async () => {
    const root = await list('inline', feed({ items: [initiative('a b', {}, { title: 'Un jardin' })] }));
    await waitUntil(() => root.querySelector('button.read'));
    expect(link(root).textContent).to.equal('Lire la fiche\u00a0: Un jardin');
    expect(link(root).querySelector('bdi')?.textContent).to.equal('Un jardin');
    expect(await axeViolations(root.host)).to.deep.equal([]);
    link(root).click();
    expect(text((await opened(root)).querySelector('#title'))).to.equal('Un jardin');
  });

  it('leaves to the browser what asks for another window, and to the page what it takes for itself', async () => {
    const root = await list('dialog', await cfsi());
    const events: Event[] = [];
    root.host.addEventListener('coop-select', (event) => {
      events.push(event);
      event.preventDefault();
    });
    const follow = (event: Event) => event.preventDefault();
    addEventListener('click', follow);
    link(root).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(events).to.have.length(0);
    removeEventListener('click', follow);
    link(root).click();
    expect(events[0]).to.include({ kind: 'initiative', id: 'programme-cooperer-autrement' });
    expect(dialog(root)).to.equal(null);
  });
});
