import { expect, fixture, html } from '@open-wc/testing';
import { captureWarnings } from '../../../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import './territory-map.js';
import type { TerritoryMap } from './territory-map.js';

/** Mounts a map that offers tiles of the page's own server, which has none. */
async function mountWithTiles(tiles: string): Promise<TerritoryMap> {
  const map = await fixture<TerritoryMap>(
    html`<coop-territory-map
      lang="fr"
      loading="eager"
      tiles=${tiles}
      tiles-attribution="© Essai"
    ></coop-territory-map>`,
  );
  map.feed = await cfsi();
  await waitUntil(() => map.renderRoot.querySelector('.surface canvas'), 'the map');
  return map;
}
const consent = (map: TerritoryMap) => map.renderRoot.querySelector<HTMLElement>('.consent');

describe('createTileConsent()', () => {
  it('names the host in a button; after consent it reports tiles that do not load, and asks again', async () => {
    const map = await mountWithTiles(`${location.origin}/none/{z}/{x}/{y}.png`);
    await waitUntil(() => consent(map), 'the consent button');
    const button = consent(map)?.querySelector('button') as HTMLButtonElement;
    expect(button.textContent)
      .to.contain(location.host)
      .and.to.match(/adresse IP/);
    expect(map.renderRoot.querySelectorAll('img').length).to.equal(0);
    button.click();
    await waitUntil(() => consent(map)?.querySelector('[role=status]'), 'the failure');
    expect(consent(map)?.querySelector('[role=status]')?.textContent).to.contain(location.host);
    expect(consent(map)?.querySelector('button')?.textContent).to.match(/adresse IP/);
    await expect(map).to.be.accessible();
  });

  it('makes no button for a value that is no address of tiles, and removes it with the attribute', async () => {
    let map = undefined as unknown as TerritoryMap;
    const lines = await captureWarnings(async (warnings) => {
      map = await mountWithTiles(`${location.origin}/{z}/{x}.png`);
      await waitUntil(() => warnings.some((line) => line.includes('tiles=')), 'the line');
    });
    expect(lines.filter((line) => line.includes('is not an address of tiles'))).to.have.length(1);
    expect(!!consent(map)).to.equal(false);
    map.tiles = `${location.origin}/none/{z}/{x}/{y}.png`;
    await waitUntil(() => consent(map), 'the consent button');
    map.tiles = undefined;
    await map.updateComplete;
    await map.updateComplete;
    expect(!!consent(map)).to.equal(false);
  });

  it('makes no button for an address with a placeholder that nobody fills in, and says so once [R47]', async () => {
    for (const path of ['{z}/{x}/{y}.png?key={apikey}', '{z}/{x}/{y}/{}.png', '{z}/{x}/{y}/{ time }.png']) {
      let map = undefined as unknown as TerritoryMap;
      const lines = await captureWarnings(async (warnings) => {
        map = await mountWithTiles(`${location.origin}/${path}`);
        await waitUntil(() => warnings.some((line) => line.includes('tiles=')), 'the line');
      });
      expect(lines.filter((line) => line.includes('no other placeholder'))).to.have.length(1);
      expect(!!consent(map)).to.equal(false);
    }
    const map = await mountWithTiles(`${location.origin}/none/{z}/{x}/{-y}{r}.png`);
    await waitUntil(() => consent(map), 'the consent button');
  });

  it('works after the map was moved in the page, and leaves a single button', async () => {
    const map = await mountWithTiles(`${location.origin}/none/{z}/{x}/{y}.png`);
    await waitUntil(() => consent(map), 'the consent button');
    const parent = map.parentElement as HTMLElement;
    map.remove();
    parent.append(map);
    await waitUntil(() => consent(map), 'the consent button again');
    const canvas = () => map.renderRoot.querySelector('canvas');
    await waitUntil(() => (canvas()?.width ?? 0) > 100, 'the map in its new place');
    expect(map.renderRoot.querySelectorAll('.consent').length).to.equal(1);
    consent(map)?.querySelector('button')?.click();
    await waitUntil(() => consent(map)?.querySelector('[role=status]'), 'the failure');
  });
});
