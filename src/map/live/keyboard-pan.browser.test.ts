import { expect } from '@open-wc/testing';
import { MountedMap } from '../../../test/helpers/browser/live-map.js';

describe('enableKeyboardPan()', () => {
  let mounted: MountedMap;
  beforeEach(() => {
    mounted = new MountedMap();
  });
  afterEach(() => mounted.remove());
  const pressAndSettle = (key: string) => mounted.settledAfter(() => expect(mounted.press(key), key).equal(true));

  it('pans with the arrows, zooms with + and −, and shows the whole scene with Home', async () => {
    const { map, staticMap } = mounted;
    await pressAndSettle('+');
    const { viewport } = map;
    expect(viewport.scale).closeTo(2 * staticMap.viewport.scale, 1e-6);
    await pressAndSettle('ArrowRight');
    expect(map.viewport.left - viewport.left).equal(80);
    await pressAndSettle('ArrowDown');
    expect(map.viewport.top - viewport.top).equal(80);
    await pressAndSettle('-');
    expect(map.viewport.scale).closeTo(staticMap.viewport.scale, 1e-6);
    await pressAndSettle('+');
    await pressAndSettle('Home');
    expect(map.viewport.left).equal(staticMap.viewport.left);
    expect(map.viewport.scale).closeTo(staticMap.viewport.scale, 1e-6);
  });

  it('leaves every other key to the page, and every key pressed on something inside the map', () => {
    for (const key of ['Tab', 'Enter', 'Escape', ' ', 'PageDown', 'a', 'toString'])
      expect(mounted.press(key), key).equal(false);
    const button = document.createElement('button');
    mounted.container.append(button);
    expect(mounted.press('ArrowDown', button)).equal(false);
  });
});
