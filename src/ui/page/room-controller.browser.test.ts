import { expect } from '@open-wc/testing';
import { mountElement, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';

/** Shows one card in a room of so many pixels, and returns the height of the tag, measured anew at each call. */
async function mountCard(roomPx: number): Promise<() => number> {
  const style = `display: block; min-height: ${roomPx}px`;
  const { host } = await mountElement('coop-initiative-list', await cfsi(), { limit: '1', style });
  return () => Math.round(host.getBoundingClientRect().height);
}

describe('RoomController', () => {
  before(() => import('../../elements/initiative-list/initiative-list.js'));
  afterEach(unmountAll);

  it('keeps the room that is left in sight, until the visitor acts', async () => {
    // low enough to end within the window: the card is as high as its text
    const style = document.createElement('style');
    style.textContent = 'coop-initiative-list { font-size: 4px; inline-size: 1000px }';
    document.head.append(style);
    const height = await mountCard(innerHeight + 100);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(height()).equal(innerHeight + 100);
    dispatchEvent(new KeyboardEvent('keydown'));
    expect(height()).below(innerHeight + 100);
    style.remove();
  });

  it('gives back the room that is left where the content ends below the window', async () => {
    const far = document.createElement('div');
    far.style.height = '2000px';
    document.body.append(far);
    const height = await mountCard(3000);
    await waitUntil(() => height() < 3000, 'the room is given back');
    far.remove();
  });
});
