import { expect } from '@open-wc/testing';
import { axeViolations } from '../../../../test/helpers/browser/axe.js';
import { mountElement, text, unmountAll } from '../../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import { cfsi, feed, initiative } from '../../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../../base/feed-element.js';
import { enableFeatures } from '../enable-features.js';
import '../../../elements/initiative-list/initiative-list.js';
import '../../../elements/initiative-sheet/initiative-sheet.js';

/** The title of the first card: a link or a button. */
const title = (root: ShadowRoot) => root.querySelector('article [part=link]') as HTMLElement;

/** Mounts a list whose titles open the details, once they do. */
async function mountList(open: string, json: unknown): Promise<ShadowRoot> {
  const root = await mountElement('coop-initiative-list', json, { open });
  await enableFeatures(root.host);
  await waitUntil(() => title(root)?.matches('[aria-haspopup],[aria-expanded]'), 'titles that open');
  return root;
}
const dialog = (root: ShadowRoot) => root.querySelector('dialog');
async function openDetails(root: ShadowRoot): Promise<ShadowRoot> {
  title(root).click();
  await waitUntil(
    () => root.querySelector('coop-initiative-sheet')?.shadowRoot?.querySelector('#title'),
    'the details',
  );
  return root.querySelector('coop-initiative-sheet')?.shadowRoot as ShadowRoot;
}

describe('enableOpen()', () => {
  afterEach(unmountAll);

  it('opens a dialog named by the initiative, without axe violations, and returns the focus to the title', async () => {
    const root = await mountList('dialog', await cfsi());
    expect(title(root).getAttribute('aria-haspopup')).to.equal('dialog');
    title(root).focus();
    const details = await openDetails(root);
    expect(text(details.querySelector('#title'))).to.equal('Coopérer autrement en acteurs du changement');
    expect(dialog(root)).to.include({ open: true, ariaLabel: 'Coopérer autrement en acteurs du changement' });
    expect(await axeViolations(root.host)).to.deep.equal([]);
    const closed = new Promise((ok) => dialog(root)?.addEventListener('close', ok));
    root.querySelector<HTMLElement>('.close')?.click();
    await closed;
    await waitUntil(() => root.activeElement === title(root), 'the focus on the title');
    expect(dialog(root)).to.equal(null);
  });

  it('closes the dialog by a step back in the history, which stays on the page', async () => {
    const root = await mountList('dialog', await cfsi());
    const { href } = location;
    await openDetails(root);
    expect(history.state.coop).to.match(/^coop-\d+$/);
    history.back();
    await waitUntil(() => !dialog(root), 'no dialog');
    expect(location.href).to.equal(href);
    await waitUntil(() => root.activeElement === title(root) || !root.activeElement);
  });

  it('opens the details below the card, and closes them by a second click', async () => {
    const root = await mountList('inline', await cfsi());
    expect(title(root).getAttribute('aria-expanded')).to.equal('false');
    await openDetails(root);
    expect(title(root).getAttribute('aria-expanded')).to.equal('true');
    const panel = root.querySelector('li > .details-inline') as Element;
    const bottom = (element: Element | null) => element?.getBoundingClientRect().bottom as number;
    expect(panel.getBoundingClientRect().top).to.be.at.least(bottom(panel.previousElementSibling));
    expect(bottom(panel)).to.be.at.most(bottom(panel.parentElement) + 1);
    title(root).click();
    await waitUntil(() => !root.querySelector('.details-inline'));
    expect(title(root).getAttribute('aria-expanded')).to.equal('false');
    expect(root.activeElement).to.equal(title(root));
  });

  it('removes inline details when the list is filtered and their card shows another initiative', async () => {
    const root = await mountList('inline', feed({ items: [initiative('a'), initiative('b', {}, { title: 'Puits' })] }));
    await openDetails(root);
    (root.host as FeedElement).selection = { query: 'puits' };
    await waitUntil(() => text(title(root)) === 'Puits', 'the other initiative');
    await waitUntil(() => !root.querySelector('.details-inline'), 'no details');
    expect(title(root).getAttribute('aria-expanded')).to.equal('false');
  });

  for (const open of ['dialog', 'inline'])
    it(`makes a title without a link a button, and adds no other one (${open})`, async () => {
      const json = feed({ items: [initiative('a b', {}, { title: 'Un jardin' })] });
      const root = await mountList(open, json);
      expect(title(root).localName).to.equal('button');
      expect(title(root).closest('[part=title]')?.getAttribute('role')).to.equal('heading');
      expect(text(title(root))).to.equal('Un jardin');
      expect(root.querySelectorAll('button')).to.have.length(1);
      expect(await axeViolations(root.host)).to.deep.equal([]);
      title(root).focus();
      expect(text((await openDetails(root)).querySelector('#title'))).to.equal('Un jardin');
      root.querySelector<HTMLElement>('.close')?.click();
      await waitUntil(() => !root.querySelector('coop-initiative-sheet'), 'no details');
      await waitUntil(() => root.activeElement === title(root), 'the focus on the title');
    });

  it('leaves titles without a link as they are where the attribute is absent', async () => {
    const root = await mountElement('coop-initiative-list', feed({ items: [initiative('a')] }));
    await enableFeatures(root.host);
    await (root.host as FeedElement).updateComplete;
    expect(title(root)).to.equal(null);
    expect(root.querySelector('button')).to.equal(null);
  });

  it('leaves a click with a modifier key to the browser, and a canceled coop-select to the page', async () => {
    const root = await mountList('dialog', await cfsi());
    const events: Event[] = [];
    root.host.addEventListener('coop-select', (event) => {
      events.push(event);
      event.preventDefault();
    });
    const stayOnPage = (event: Event) => event.preventDefault();
    addEventListener('click', stayOnPage);
    title(root).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(events).to.have.length(0);
    removeEventListener('click', stayOnPage);
    title(root).click();
    expect(events[0]).to.include({ kind: 'initiative', id: 'programme-cooperer-autrement' });
    expect(dialog(root)).to.equal(null);
  });
});
