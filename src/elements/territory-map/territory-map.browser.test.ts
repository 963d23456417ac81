import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi, feed, initiative, pairing, place, territory } from '../../../test/helpers/feed-builders.js';
import type { SelectEvent } from '../../ui/base/events.js';
import './territory-map.js';
import type { TerritoryMap } from './territory-map.js';

const root = (map: TerritoryMap) => map.renderRoot as ShadowRoot;
const entries = (map: TerritoryMap) => [...root(map).querySelectorAll<HTMLElement>('.entries > li')];
const text = (element: Node | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const live = (map: TerritoryMap) => root(map).querySelector('.leaflet-container');
/** Returns what the Tab key reaches inside the map. */
const tabStops = (map: TerritoryMap) =>
  [...root(map).querySelectorAll<HTMLElement>('a[href], button, [tabindex]')].filter(
    (element) => element.tabIndex >= 0,
  );

async function mount(json: unknown, attributes: Partial<TerritoryMap> = {}): Promise<TerritoryMap> {
  const element = await fixture<TerritoryMap>(html`<coop-territory-map lang="fr"></coop-territory-map>`);
  Object.assign(element, { feed: json, ...attributes });
  // the uppermost layer is hidden when all is painted and nothing is highlighted
  await waitUntil(() => root(element).querySelector<HTMLElement>('.surface canvas + canvas')?.hidden, 'the map');
  await element.updateComplete;
  return element;
}

/** Loads the live map, as a pointer over the map does. */
async function goLive(map: TerritoryMap): Promise<void> {
  root(map).querySelector('.map')?.dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(() => live(map), 'the live map');
  await waitUntil(() => live(map)?.querySelector<HTMLElement>('canvas + canvas')?.hidden, 'its layers');
}

/** Returns where a territory is drawn: moves the pointer along a grid until its entry is highlighted. */
async function markOf(map: TerritoryMap, id: string): Promise<[number, number]> {
  await goLive(map);
  const surface = root(map).querySelector('.surface') as HTMLElement;
  surface.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = surface.getBoundingClientRect();
  for (let y = top + 4; y < top + height; y += 4)
    for (let x = left + 4; x < left + width; x += 4) {
      surface.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
      await Promise.resolve();
      if (text(root(map).querySelector('.entries > li.highlighted')).includes(id))
        return [Math.round(x + 4), Math.round(y + 4)];
    }
  throw new Error(`No mark of ${id} on the map.`);
}

describe('<coop-territory-map>', () => {
  before(() => setViewport({ width: 1000, height: 800 }));
  afterEach(() => resetMouse());

  it('lists every pairing and every territory in sentences, both ends alike', async () => {
    const map = await mount(await cfsi());
    const sentences = entries(map).map(text);
    expect(sentences[0]).to.equal(
      'Montauban (France) et Comasagua (Salvador) : Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban, 2015–2018',
    );
    for (const place of [
      'Guinée',
      'Viêt Nam',
      'Mali',
      'Hauts-de-France',
      'France',
      'Bretagne',
      'Pays de la Loire',
      'Occitanie',
      'Sarthe',
      'Île-de-France',
      'Afrique',
      'Asie',
      'Amérique latine',
    ])
      expect(
        sentences.some((sentence) => sentence.includes(place)),
        place,
      ).to.equal(true);
    expect(text(root(map))).to.contain(
      '3 lieux ne peuvent pas être placés sur la carte. Afrique, Asie et Amérique latine',
    );
  });

  it('lists the territories without a point a page at a time', async () => {
    const map = await mount(await cfsi(), { pageSize: 2 });
    expect(text(root(map))).to.contain('3 lieux ne peuvent pas être placés sur la carte. Afrique et Asie…');
    (root(map).querySelector('.more button') as HTMLButtonElement).click();
    await waitUntil(() => text(root(map)).includes('Afrique, Asie et Amérique latine'));
  });

  const credit = (map: TerritoryMap) => text(root(map).querySelector('.credit'));

  it('says under the map how exact the positions are and what their source is, for visitors', async () => {
    const map = await mount(await cfsi());
    expect(credit(map)).to.equal(
      'Fond : Natural Earth / Visionscarto. Tracé indicatif, sans valeur juridique. Positions approximatives (précision : commune, département, région et pays). Source des positions : connaissance générale, absente de la fiche d’origine.',
    );
    expect(text(root(map))).not.to.match(/publication|à vérifier/);
  });

  it('says that some positions are approximate where others are exact, and nothing where all are', async () => {
    const town = (id: string, lat: number, precision: 'exact' | 'municipality') =>
      territory(id, { point: { lat, lon: 1, precision, source: lat > 44 ? 'IGN' : 'OpenStreetMap' } });
    const feedOf = (precision: 'exact' | 'municipality') =>
      feed({
        territories: [town('a', 44, 'exact'), town('b', 45, precision)],
        pairings: [pairing('p', 'a', 'b')],
        items: [initiative('i', { pairings: ['p'] })],
      });
    const map = await mount(feedOf('municipality'));
    expect(credit(map)).to.contain(
      'Certaines positions sont approximatives (précision : commune). Source des positions : OpenStreetMap et IGN.',
    );
    const exact = await mount(feedOf('exact'));
    expect(credit(exact)).to.equal(
      'Fond : Natural Earth / Visionscarto. Tracé indicatif, sans valeur juridique. Source des positions : OpenStreetMap et IGN.',
    );
  });

  it('has three tab stops however long its list; arrows go through the list in order', async () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      territory(`t${n}`, { name: `Ville ${n}`, point: { lat: n, lon: n } }),
    );
    const map = await mount(
      feed({
        territories: many,
        items: many.map(({ id }) =>
          initiative(`i-${id}`, { places: [place(id)] }, { title: `Initiative ${id}`, url: 'https://reseau.example/' }),
        ),
      }),
    );
    expect(tabStops(map).map(({ className, localName }) => className || localName)).to.deep.equal([
      'surface',
      'button',
      'button',
    ]);
    const [first] = [...root(map).querySelectorAll<HTMLElement>('[data-roving]')];
    first?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(text(root(map).activeElement)).to.equal('Ville 1');
    expect(tabStops(map)).to.have.length(3);
    await sendKeys({ press: 'End' });
    expect(text(root(map).activeElement)).to.equal('Initiative t24');
    await sendKeys({ press: 'Home' });
    expect(text(root(map).activeElement)).to.equal('Ville 0');
  });

  it('highlights the list entry of the mark under the pointer', async () => {
    const map = await mount(await cfsi());
    await markOf(map, 'Comasagua');
    expect(
      entries(map)
        .filter(({ className }) => className === 'highlighted')
        .map(text)[0],
    ).to.contain('Montauban (France) et Comasagua (Salvador)');
    root(map).querySelector('.surface')?.dispatchEvent(new PointerEvent('pointerleave'));
    await map.updateComplete;
    expect(root(map).querySelector('li.highlighted')).to.equal(null);
  });

  it('highlights on the map what a focused list entry names, and dims the rest', async () => {
    const map = await mount(await cfsi());
    const drawn = () => [
      root(map).querySelector('.surface > svg')?.outerHTML,
      ...[...root(map).querySelectorAll('canvas')].map(({ hidden, style }) => `${hidden} ${style.opacity}`),
    ];
    const before = drawn();
    root(map).querySelector<HTMLElement>('[data-roving]')?.focus();
    // each layer is painted in a task of its own
    await waitUntil(() => drawn()[1] !== before[1], 'the rest to be dimmed');
    await waitUntil(() => drawn()[2] !== before[2], 'the pairing to stand out');
    expect(drawn()[0] === before[0], 'the basemap stays').to.equal(true);
  });

  it('fires coop-select, and selects unless the page cancels it', async () => {
    const map = await mount(await cfsi());
    const events: string[] = [];
    let cancel = false;
    map.addEventListener('coop-select', (event: SelectEvent) => {
      events.push(`${event.kind} ${event.id}`);
      if (cancel) event.preventDefault();
    });
    const [pair, guinea] = [...root(map).querySelectorAll<HTMLButtonElement>('.entries button')];
    pair?.click();
    await map.updateComplete;
    expect(pair?.getAttribute('aria-pressed')).to.equal('true');
    cancel = true;
    guinea?.click();
    await map.updateComplete;
    expect(events).to.deep.equal(['pairing montauban-comasagua', 'territory guinee']);
    expect(guinea?.getAttribute('aria-pressed')).to.equal('false');
  });

  it('loads the live map under the pointer, and starts anew after it was removed', async () => {
    const map = await mount(await cfsi());
    expect(live(map)).to.equal(null);
    const { left, top, width, height } = (root(map).querySelector('.surface') as HTMLElement).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await waitUntil(() => live(map), 'the live map');
    const parent = map.parentElement as HTMLElement;
    map.remove();
    expect(live(map)).to.equal(null);
    parent.append(map);
    await waitUntil(() => root(map).querySelector('.surface canvas'), 'the map at rest again');
  });

  const requests: [string, (map: TerritoryMap) => void][] = [
    ['button', (map) => root(map).querySelector<HTMLButtonElement>('.tools button')?.click()],
    [
      'key',
      (map) =>
        void root(map)
          .querySelector('.surface')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: '+' })),
    ],
  ];
  for (const [what, request] of requests)
    it(`does what a ${what} asked for while the live map was loading`, async () => {
      const map = await mount(await cfsi());
      const other = await mount(await cfsi());
      const [clientX, clientY] = await markOf(other, 'Viêt Nam');
      other.remove();
      request(map);
      await waitUntil(() => live(map), 'the live map');
      const there = async () => {
        root(map).querySelector('.surface')?.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY }));
        await map.updateComplete;
        return entries(map).some((entry) => entry.className === 'highlighted' && text(entry).includes('Viêt Nam'));
      };
      // at twice the scale, the mark is elsewhere
      await waitUntil(async () => !(await there()), 'zoomed in');
    });

  it('describes a cluster in a panel, which Esc closes, and so does zooming in', async () => {
    const map = await mount(await cfsi());
    await goLive(map);
    const panel = () => root(map).querySelector<HTMLElement>('.panel');
    const pairings = entries(map).map(({ dataset: { id = '' } }) => id);
    map.mapSelection = { kind: 'pairings', ids: pairings.slice(0, 1) };
    await map.updateComplete;
    expect(panel()?.querySelectorAll('li').length).to.equal(1);
    panel()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await map.updateComplete;
    expect(!!panel()).to.equal(false);
    map.mapSelection = { kind: 'territories', ids: ['montauban', 'comasagua'] };
    await map.updateComplete;
    expect([...(panel()?.querySelectorAll('li') ?? [])].map(text)).to.deep.equal([
      'Montauban (France)',
      'Comasagua (Salvador)',
    ]);
    await expect(map).to.be.accessible();
    panel()?.querySelector<HTMLButtonElement>('.zoom')?.click();
    await map.updateComplete;
    expect(!!panel()).to.equal(false);
  });

  it('moves from the map to the entries in view with Enter, among them with arrows, and back with Esc', async () => {
    const map = await mount(await cfsi());
    await goLive(map);
    const surface = root(map).querySelector<HTMLElement>('.surface') as HTMLElement;
    surface.focus();
    const press = (key: string) =>
      root(map).activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    press('Enter');
    const first = root(map).activeElement as HTMLElement;
    expect(first.matches('.pairing-list [data-roving]')).to.equal(true);
    press('ArrowDown');
    expect(root(map).activeElement === first).to.equal(false);
    press('ArrowUp');
    expect(root(map).activeElement === first).to.equal(true);
    press('Escape');
    expect(root(map).activeElement === surface).to.equal(true);
  });

  it('shows the list alone, and the map again, by one button', async () => {
    const map = await mount(await cfsi());
    const toggle = () => [...root(map).querySelectorAll<HTMLButtonElement>('.tools button')].at(-1)?.click();
    toggle();
    await map.updateComplete;
    expect(root(map).querySelector('.layout')?.className).to.contain('list');
    toggle();
    await map.updateComplete;
    expect(root(map).querySelector('.layout')?.className).not.to.contain('list');
  });

  it('says so when a member has no initiative', async () => {
    const map = await fixture<TerritoryMap>(
      html`<coop-territory-map lang="fr" member="personne"></coop-territory-map>`,
    );
    map.feed = await cfsi();
    await waitUntil(
      () => text(map.renderRoot as ShadowRoot).includes('Aucun territoire à placer sur la carte.'),
      'empty',
    );
    expect(root(map).querySelector('.surface')).to.equal(null);
  });

  it('shows one pairing when one territory is asked for', async () => {
    const map = await mount(await cfsi(), { territory: 'montauban' });
    await map.updateComplete;
    expect(entries(map)).to.have.length(1);
  });

  it('notes a point that is less precise than its territory, and no other', async () => {
    const map = await mount(
      feed({
        territories: [
          territory('kayes', { name: 'Kayes', country: 'ML', point: { lat: 14.4, lon: -11.4, precision: 'country' } }),
          territory('mali', {
            name: 'Mali',
            kind: 'country',
            country: 'ML',
            point: { lat: 17, lon: -4, precision: 'country' },
          }),
        ],
        pairings: [pairing('p', 'kayes', 'mali')],
        items: [initiative('a', { pairings: ['p'] })],
      }),
    );
    expect(text(entries(map)[0])).to.contain('Kayes (Mali) — position approximative : le pays et Mali');
  });

  it('keeps the direction of its words in a right-to-left page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl"><coop-territory-map lang="fr"></coop-territory-map></div>`,
    );
    const map = page.querySelector('coop-territory-map') as TerritoryMap;
    map.feed = await cfsi();
    await waitUntil(() => root(map).querySelector('.entries button'), 'the map');
    const button = root(map).querySelector('.entries button') as HTMLElement;
    expect(getComputedStyle(button).direction).to.equal('ltr');
    expect(button.closest('[lang]')?.getAttribute('lang')).to.equal('fr');
  });
});
