import { expect } from '@open-wc/testing';
import { captureWarnings } from '../../../test/helpers/browser/capture-warnings.js';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import {
  cfsi,
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import type { FilterEvent } from '../../ui/base/filter-event.js';
import type { FilterBar } from './filter-bar.js';
import './filter-bar.js';

const NETWORK = feed({
  territories: [
    territory('nantes', { name: 'Nantes', country: 'FR' }),
    territory('evry', { name: 'Évry', country: 'FR' }),
    territory('mopti', { name: 'Mopti', country: 'ML' }),
  ],
  organisations: [
    organisation('spf', { name: 'Secours' }),
    organisation('panier', { name: 'Le Panier', nature: 'cooperative' }),
  ],
  themes: [
    { id: 'sol', name: 'Sol', translations: { en: { name: 'Soil' } } },
    { id: 'eau', name: 'Eau' },
  ],
  programmes: [
    { id: 'p', name: 'Coopérer', phases: [{ id: 'p1', label: 'Première étape', period: { start: '2014' } }] },
    { id: 'q', name: 'Ensemble', phases: [{ id: 'q1', period: { start: '2018', end: '2020' } }] },
  ],
  items: [
    initiative(
      'a',
      {
        places: [place('nantes')],
        partners: [partner('spf'), partner('panier')],
        themes: ['eau'],
        sdgs: [13, 2],
        status: 'ongoing',
        programme: 'p',
        phase: 'p1',
        period: { start: '2014', end: '2016' },
      },
      { title: 'Des paniers à Nantes' },
    ),
    initiative('b', {
      places: [place('mopti')],
      themes: ['sol'],
      sdgs: [2],
      status: 'planned',
      programme: 'q',
      phase: 'q1',
      period: { start: '2018' },
    }),
    initiative(
      'c',
      { places: [place('evry'), place('mopti')], themes: ['sol'], status: 'unknown' },
      { title: 'Puits' },
    ),
  ],
});

const bar = (root: ShadowRoot) => root.host as FilterBar;
const options = (root: ShadowRoot, id: string) => [...(root.getElementById(id) as HTMLSelectElement).options].map(text);
const field = (root: ShadowRoot, id: string) => root.getElementById(id)?.closest<HTMLElement>('.field') as HTMLElement;
const status = (root: ShadowRoot) => text(root.querySelector('[role=status]'));
async function pick(root: ShadowRoot, id: string, value: string): Promise<void> {
  const select = root.getElementById(id) as HTMLSelectElement;
  select.value = value;
  expect(select.value, `${id} offers ${value}`).to.equal(value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await bar(root).updateComplete;
}
function type(root: ShadowRoot, words: string): HTMLInputElement {
  const input = root.getElementById('query') as HTMLInputElement;
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return input;
}

describe('<coop-filter-bar>', () => {
  afterEach(unmountAll);

  it('offers options by their labels, with the number of initiatives that each leaves', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    expect(options(root, 'territory')).to.deep.equal(['Tous', 'Évry (1)', 'Mopti (2)', 'Nantes (1)']);
    expect(options(root, 'country')).to.deep.equal(['Tous', 'France (2)', 'Mali (2)']);
    expect(options(root, 'theme')).to.deep.equal(['Tous', 'Eau (1)', 'Sol (2)']);
    expect(options(root, 'goal')[2]).to.match(/^13\. Mesures relatives .* \(1\)$/);
    expect(options(root, 'goal')[1]).to.equal('2. Faim « zéro » (2)');
    expect(options(root, 'nature')).to.deep.equal(['Toutes', 'association (1)', 'coopérative (1)']);
    expect(options(root, 'member')).to.deep.equal(['Toutes', 'Le Panier (1)', 'Secours (1)']);
    expect(options(root, 'programme')).to.deep.equal(['Tous', 'Coopérer (1)', 'Ensemble (1)']);
    expect(options(root, 'phase')).to.deep.equal([
      'Toutes',
      'Première étape (Coopérer) (1)',
      '2018–2020 (Ensemble) (1)',
    ]);
    expect(options(root, 'status')).to.deep.equal(['Tous', 'En préparation (1)', 'En cours (1)']);
    expect(options(root, 'from')).to.deep.equal(['Toutes', '2014 (2)', '2015 (2)', '2016 (2)', '2018 (1)']);
    expect(status(root)).to.equal('3 initiatives');
  });

  it('updates the result and the options after a change, and dispatches coop-filter', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    const events: FilterEvent[] = [];
    root.host.addEventListener('coop-filter', (event) => events.push(event as FilterEvent));
    await pick(root, 'theme', 'sol');
    expect(status(root)).to.equal('2 initiatives sur 3');
    expect(options(root, 'territory')).to.deep.equal(['Tous', 'Évry (1)', 'Mopti (2)']);
    expect(options(root, 'theme'), 'another theme replaces the selected one').to.deep.equal([
      'Tous',
      'Eau (1)',
      'Sol (2)',
    ]);
    expect(events.map(({ selection }) => selection)).to.deep.equal([{ theme: 'sol' }]);
    expect(bar(root).selection).to.equal(events[0]?.selection);
    expect(text(root.querySelector('summary'))).to.equal('Filtres (1)');
  });

  it('keeps a selected option that leaves nothing, and clears it alone', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    await pick(root, 'territory', 'nantes');
    bar(root).selection = { territory: 'nantes', theme: 'sol' };
    await bar(root).updateComplete;
    expect(status(root)).to.equal('Aucune initiative ne répond à ce choix.');
    expect(options(root, 'territory')).to.deep.equal(['Tous', 'Évry (1)', 'Mopti (2)', 'Nantes (0)']);
    expect((root.getElementById('territory') as HTMLSelectElement).value).to.equal('nantes');
    await pick(root, 'territory', '');
    expect(bar(root).selection).to.deep.equal({ theme: 'sol' });
  });

  it('filters by a range of years', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    await pick(root, 'from', '2015');
    expect(bar(root).selection).to.deep.equal({ years: '2015-' });
    await pick(root, 'to', '2016');
    expect(bar(root).selection).to.deep.equal({ years: '2015-2016' });
    expect(options(root, 'from'), 'no start after the end').to.deep.equal([
      'Toutes',
      '2014 (1)',
      '2015 (1)',
      '2016 (1)',
    ]);
    await pick(root, 'to', '');
    await pick(root, 'from', '');
    expect(bar(root).selection).to.deep.equal({});
  });

  it('debounces a query, which needs no accents or capitals, and searches at once on Enter', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    type(root, 'PANIERS');
    expect(bar(root).selection, 'no search for each key').to.equal(undefined);
    await waitUntil(() => status(root) === '1 initiative sur 3');
    type(root, 'puits');
    root.querySelector('form')?.requestSubmit();
    expect(bar(root).selection).to.deep.equal({ query: 'puits' });
  });

  it('keeps what the visitor is typing when the filters change elsewhere', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    const input = type(root, 'pui');
    bar(root).selection = { theme: 'sol' };
    await bar(root).updateComplete;
    expect(root.activeElement).to.equal(input);
    expect(input.value).to.equal('pui');
    await waitUntil(() => bar(root).selection?.query);
    expect(bar(root).selection).to.deep.equal({ theme: 'sol', query: 'pui' });
    expect(input.value).to.equal('pui');
  });

  it('shows the filters that the page, or another tag, sets, without an event', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    let eventCount = 0;
    root.host.addEventListener('coop-filter', () => eventCount++);
    bar(root).selection = { query: 'puits', theme: 'sol', territory: 'evry,mopti', member: 'nobody' };
    await bar(root).updateComplete;
    expect((root.getElementById('query') as HTMLInputElement).value).to.equal('puits');
    expect((root.getElementById('theme') as HTMLSelectElement).value).to.equal('sol');
    expect(text((root.getElementById('territory') as HTMLSelectElement).selectedOptions[0])).to.match(
      /^Évry et Mopti \(0\)$|^Évry et Mopti/,
    );
    expect(text((root.getElementById('member') as HTMLSelectElement).selectedOptions[0])).to.equal('nobody (0)');
    expect(eventCount, 'only a visitor’s change fires it').to.equal(0);
  });

  it('clears all filters by one button, but not the order, and keeps the focus in the bar', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    const button = root.querySelector('form button') as HTMLButtonElement;
    expect(button.hidden).to.equal(true);
    type(root, 'puits');
    await waitUntil(() => bar(root).selection?.query);
    await pick(root, 'theme', 'sol');
    bar(root).selection = { ...bar(root).selection, order: 'title' };
    await bar(root).updateComplete;
    button.focus();
    button.click();
    await bar(root).updateComplete;
    expect(bar(root).selection, 'the order is no filter').to.deep.equal({ order: 'title' });
    expect((root.getElementById('query') as HTMLInputElement).value).to.equal('');
    expect((root.getElementById('theme') as HTMLSelectElement).value).to.equal('');
    expect(status(root)).to.equal('3 initiatives');
    expect(root.activeElement?.id).to.equal('content');
    expect(button.hidden).to.equal(true);
  });

  it('clears what is typed before it is searched for', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK);
    await pick(root, 'theme', 'sol');
    const input = type(root, 'puits');
    root.querySelector<HTMLElement>('form button')?.click();
    await bar(root).updateComplete;
    expect(input.value).to.equal('');
    // longer than the debounce
    await new Promise((ok) => setTimeout(ok, 400));
    expect(bar(root).selection).to.deep.equal({});
  });

  it('hides fields without a choice', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK, { theme: 'eau' });
    expect(status(root)).to.equal('1 initiative');
    expect(field(root, 'territory').hidden).to.equal(true);
    expect(field(root, 'nature').hidden, 'two natures of partners').to.equal(false);
  });

  it('shows no form for an empty feed', async () => {
    const root = await mountElement('coop-filter-bar', feed());
    expect(root.querySelector('form')).to.equal(null);
    expect(root.querySelector('slot[name=empty]')).to.not.equal(null);
  });

  it('shows labels in another language where they are translated, else in their own, marked by lang', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK, { lang: 'en' });
    expect(options(root, 'theme')).to.deep.equal(['All', 'Eau (1)', 'Soil (2)']);
    const [, water, soil] = (root.getElementById('theme') as HTMLSelectElement).options;
    expect([water?.lang, soil?.lang]).to.deep.equal(['fr', '']);
    bar(root).lang = 'es';
    await waitUntil(() => options(root, 'country').includes('Francia (2)'));
  });

  it('counts programmes apart from initiatives', async () => {
    const root = await mountElement('coop-filter-bar', await cfsi());
    expect(status(root)).to.equal('5 initiatives et 1 programme');
  });

  it('fills a select of thousands of options when the visitor approaches it', async () => {
    const ids = Array.from({ length: 1500 }, (_, n) => `t${n}`);
    const many = feed({
      territories: ids.map((id) => territory(id)),
      items: ids.map((id) => initiative(id, { places: [place(id)] })),
    });
    const root = await mountElement('coop-filter-bar', many);
    const select = root.getElementById('territory') as HTMLSelectElement;
    bar(root).selection = { territory: 't7' };
    await bar(root).updateComplete;
    expect(options(root, 'territory')).to.deep.equal(['Tous', 't7 (1)']);
    select.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await waitUntil(() => select.length === 1501);
    expect(select.value).to.equal('t7');
    await pick(root, 'territory', 't1200');
    expect(select.length, 'the options stay while the visitor uses them').to.equal(1501);
    bar(root).selection = { query: 't12' };
    await waitUntil(() => select.length === 1, 'outdated options are removed');
    select.focus();
    select.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await waitUntil(() => select.length === 112);
  });
});

describe('the attributes of <coop-filter-bar>', () => {
  afterEach(unmountAll);

  it('offers the fields that `fields` names, in its order', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK, { fields: 'theme, territory,query' });
    expect([...root.querySelectorAll('label')].map(text)).to.deep.equal(['Thème', 'Territoire', 'Rechercher']);
    (root.host as FilterBar).fields = 'query';
    await bar(root).updateComplete;
    expect([...root.querySelectorAll('label')].map(text)).to.deep.equal(['Rechercher']);
    expect(root.querySelector('details')).to.equal(null);
  });

  it('warns of an unknown field, and lists the known ones', async () => {
    let root = undefined as unknown as ShadowRoot;
    const warnings = await captureWarnings(async () => {
      root = await mountElement('coop-filter-bar', NETWORK, { fields: 'theme,place' });
    });
    expect([...root.querySelectorAll('label')].map(text)).to.deep.equal(['Thème']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('place is no field').and.to.contain('query, territory, country');
  });

  it('offers only what the other attributes select', async () => {
    const root = await mountElement('coop-filter-bar', NETWORK, { country: 'ML' });
    expect(status(root)).to.equal('2 initiatives');
    expect(options(root, 'territory')).to.deep.equal(['Tous', 'Évry (1)', 'Mopti (2)']);
  });
});
