import { expect } from '@open-wc/testing';
import type { Viewport } from '../../map/geometry/viewport.js';
import { trackEarlyGestures } from './pending-gestures.js';

const START: Viewport = { left: 100, top: 50, scale: 4, width: 400, height: 300 };

describe('what the hand does before the live map is there', () => {
  let surface: HTMLElement;
  let view: Viewport;
  let over: AbortController;
  let held: ReturnType<typeof trackEarlyGestures>;

  beforeEach(() => {
    surface = document.createElement('div');
    Object.assign(surface.style, { position: 'fixed', left: '30px', top: '20px', width: '400px', height: '300px' });
    document.body.append(surface);
    view = START;
    over = new AbortController();
    held = trackEarlyGestures(
      surface,
      () => view,
      (seen) => (view = seen),
      over.signal,
    );
  });
  afterEach(() => {
    over.abort();
    surface.remove();
  });

  /** True if the event was taken from the page. */
  const mouse = (type: string, x: number, y: number, more: MouseEventInit = {}, target: EventTarget = surface) =>
    !target.dispatchEvent(
      new MouseEvent(type, { clientX: 30 + x, clientY: 20 + y, button: 0, bubbles: true, cancelable: true, ...more }),
    );
  const wheel = (deltaY: number, more: WheelEventInit = { ctrlKey: true }) =>
    !surface.dispatchEvent(
      new WheelEvent('wheel', { clientX: 130, clientY: 220, deltaY, bubbles: true, cancelable: true, ...more }),
    );
  const fingers = (type: string, ...points: [number, number][]) =>
    !surface.dispatchEvent(
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        touches: points.map(([x, y]) => ({ clientX: 30 + x, clientY: 20 + y })),
      }),
    );
  /** Where on the surface a point of the plane is. */
  const at = ({ left, top, scale }: Viewport, x: number, y: number) => [x * scale - left, y * scale - top];
  /** The point of the plane that is at x, y of the surface. */
  const under = ({ left, top, scale }: Viewport, x: number, y: number) =>
    [(x + left) / scale, (y + top) / scale] as [number, number];

  it('moves the map with the mouse, out of the map too, until the button is let go', () => {
    mouse('mousedown', 200, 150);
    mouse('mousemove', 260, 130, {}, window);
    expect(view).deep.equal({ ...START, left: 40, top: 70 });
    mouse('mousemove', -50, 150, {}, window);
    expect(view).deep.equal({ ...START, left: 350, top: 50 });
    mouse('mouseup', -50, 150, {}, window);
    mouse('mousemove', 0, 0, {}, window);
    expect(view.left).equal(350);
  });

  it('does not move for a hand that trembles in a click, nor for another button', () => {
    mouse('mousedown', 200, 150);
    mouse('mousemove', 202, 151, {}, window);
    mouse('mouseup', 202, 151, {}, window);
    mouse('mousedown', 200, 150, { button: 2 });
    mouse('mousemove', 260, 150, {}, window);
    expect(view).equal(START);
  });

  it('takes the click that ends a drag, and leaves every other', () => {
    let clicks = 0;
    surface.addEventListener('click', () => clicks++);
    const press = (to: number) => {
      mouse('mousedown', 200, 150);
      mouse('mousemove', to, 150, {}, window);
      mouse('mouseup', to, 150, {}, window);
      mouse('click', to, 150);
    };
    press(260);
    expect(clicks).equal(0);
    press(201);
    expect(clicks).equal(1);
  });

  it('says what the hand still does, for the live map to go on from there', () => {
    expect(held()?.type).equal(undefined);
    mouse('mousedown', 200, 150);
    expect(held()?.type).equal('mousedown');
    mouse('mousemove', 260, 130, {}, window);
    const { clientX, clientY } = held() as MouseEvent;
    expect([clientX, clientY]).deep.equal([290, 150]);
    mouse('mouseup', 260, 130, {}, window);
    expect(held()?.type).equal(undefined);
  });

  it('zooms around the pointer when the wheel turns with ctrl or ⌘, as far as the live map would', () => {
    const spot = under(view, 100, 200);
    expect(wheel(-120)).equal(true);
    expect(view.scale).equal(8);
    for (const [i, wanted] of [100, 200].entries()) expect(at(view, ...spot)[i]).closeTo(wanted, 0.5);
    wheel(120, { metaKey: true });
    expect(view).deep.equal(START);
    wheel(-3, { ctrlKey: true, deltaMode: 1 });
    expect(view.scale).equal(8);
    for (let i = 0; i < 20; i++) wheel(-120);
    expect(view.scale).equal(128);
  });

  it('leaves the wheel alone to the page', () => {
    expect(wheel(-120, {})).equal(false);
    expect(view).equal(START);
  });

  it('zooms with a double click', () => {
    const spot = under(view, 100, 200);
    mouse('dblclick', 100, 200);
    expect(view.scale).equal(8);
    for (const [i, wanted] of [100, 200].entries()) expect(at(view, ...spot)[i]).closeTo(wanted, 0.5);
  });

  it('zooms and moves with two fingers, which stay on what they touched', () => {
    const [a, b] = [under(view, 150, 150), under(view, 250, 150)];
    fingers('touchstart', [150, 150], [250, 150]);
    expect(held()?.type).equal('touchstart');
    expect(fingers('touchmove', [110, 190], [310, 190])).equal(true);
    expect(view.scale).equal(8);
    for (const [point, wanted] of [
      [a, [110, 190]],
      [b, [310, 190]],
    ] as const)
      at(view, ...point).forEach((value, i) => {
        expect(value).closeTo(wanted[i] as number, 0.5);
      });
    fingers('touchend', [110, 190]);
    expect(held()?.type).equal(undefined);
  });

  it('leaves one finger to the page, which scrolls', () => {
    expect(fingers('touchstart', [150, 150])).equal(false);
    expect(fingers('touchmove', [150, 90])).equal(false);
    expect(view).equal(START);
    expect(held()?.type).equal(undefined);
  });

  it('is over when the live map is there', () => {
    mouse('mousedown', 200, 150);
    over.abort();
    mouse('mousemove', 260, 130, {}, window);
    expect(wheel(-120)).equal(false);
    mouse('dblclick', 100, 200);
    expect(view).equal(START);
  });
});
