import { expect, fixture, html } from '@open-wc/testing';
import { captureWarnings } from '../../../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import './territory-map.js';
import type { TerritoryMap } from './territory-map.js';

/** A map that offers tiles of the page's own server, which has none. */
async function offering(tiles: string): Promise<TerritoryMap> {
  const map = await fixture<TerritoryMap>(
    html`<coop-territory-map lang="fr" tiles=${tiles} tiles-attribution="© Essai"></coop-territory-map>`,
  );
  map.feed = await cfsi();
  await waitUntil(() => map.renderRoot.querySelector('.surface canvas'), 'the map');
  return map;
}
const offer = (map: TerritoryMap) => map.renderRoot.querySelector<HTMLElement>('.consent');

describe('tiles of another host', () => {
  it('are offered by a button that names it; a visitor who says yes is told that they do not come, and may say so again', async () => {
    const map = await offering(`${location.origin}/none/{z}/{x}/{y}.png`);
    await waitUntil(() => offer(map), 'the offer');
    const button = offer(map)?.querySelector('button') as HTMLButtonElement;
    expect(button.textContent)
      .to.contain(location.host)
      .and.to.match(/adresse IP/);
    expect(map.renderRoot.querySelectorAll('img').length).to.equal(0);
    button.click();
    await waitUntil(() => offer(map)?.querySelector('[role=status]'), 'the failure');
    expect(offer(map)?.querySelector('[role=status]')?.textContent).to.contain(location.host);
    expect(offer(map)?.querySelector('button')?.textContent).to.match(/adresse IP/);
    await expect(map).to.be.accessible();
  });

  it('are not offered where the attribute is no address of tiles, nor any longer once it is gone', async () => {
    let map = undefined as unknown as TerritoryMap;
    const lines = await captureWarnings(async (heard) => {
      map = await offering(`${location.origin}/{z}/{x}.png`);
      await waitUntil(() => heard.some((line) => line.includes('tiles=')), 'the line');
    });
    expect(lines.filter((line) => line.includes('is no address of tiles'))).to.have.length(1);
    expect(!!offer(map)).to.equal(false);
    map.tiles = `${location.origin}/none/{z}/{x}/{y}.png`;
    await waitUntil(() => offer(map), 'the offer');
    map.tiles = undefined;
    await map.updateComplete;
    await map.updateComplete;
    expect(!!offer(map)).to.equal(false);
  });
});
