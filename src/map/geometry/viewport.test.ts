import { expect } from 'chai';
import { arc } from './arcs.js';
import { project, WORLD_SIZE } from './projection.js';
import { fitBounds, type Viewport } from './viewport.js';

const MONTAUBAN = project(44.018, 1.355);
const COMASAGUA = project(13.63, -89.38);
const HANOI = project(21, 105.8);
const SIZES = [
  [240, 180],
  [320, 320],
  [412, 823],
  [768, 400],
  [1280, 640],
] as const;

const onScreen = ({ left, top, scale }: Viewport, [x, y]: readonly [number, number]) =>
  [x * scale - left, y * scale - top] as const;

describe('the view at rest', () => {
  it('holds all that is shown, with room for marks, at any size', () => {
    for (const [width, height] of SIZES) {
      const view = fitBounds([...MONTAUBAN, ...COMASAGUA, ...HANOI], width, height);
      for (const place of [MONTAUBAN, COMASAGUA, HANOI]) {
        const [x, y] = onScreen(view, place);
        expect(x).within(12, width - 12);
        expect(y).within(12, height - 12);
      }
    }
  });

  it('holds the whole bow of a line, not only its ends', () => {
    const bow = arc({ lat: 50, lon: -100 }, { lat: 50, lon: 100 }, 0.24).flat();
    const view = fitBounds(bow, 768, 400);
    for (let i = 0; i < bow.length; i += 2) {
      expect(onScreen(view, [bow[i] as number, bow[i + 1] as number])[1]).above(4);
    }
  });

  it('shows enough land around a lone territory to know where on Earth it is', () => {
    const view = fitBounds(MONTAUBAN, 320, 240);
    expect(view.width / view.scale).above(WORLD_SIZE / 20);
    expect(onScreen(view, MONTAUBAN)[0]).closeTo(160, 1);
    expect(onScreen(view, MONTAUBAN)[1]).closeTo(120, 1);
    expect(fitBounds(MONTAUBAN, 1280, 640).width / fitBounds(MONTAUBAN, 1280, 640).scale).above(WORLD_SIZE / 20);
  });

  it('shows the whole world for a feed without a place', () => {
    for (const [width, height] of SIZES) {
      const view = fitBounds([], width, height);
      expect(onScreen(view, [0, 128])[0]).within(0, width / 2);
      expect(onScreen(view, [WORLD_SIZE, 128])[0]).within(width / 2, width);
    }
  });

  it('never goes farther than the whole world', () => {
    const corners = [...project(-55, -179), ...project(80, 179)];
    expect(fitBounds(corners, 240, 240).scale).least(fitBounds([], 240, 240).scale);
  });

  it('starts on whole pixels, where the live map takes over', () => {
    for (const [width, height] of [...SIZES, [321, 187]] as const) {
      const { left, top } = fitBounds([...MONTAUBAN, ...COMASAGUA], width, height);
      expect(Number.isInteger(left)).equal(true);
      expect(Number.isInteger(top)).equal(true);
    }
  });

  it('survives a hidden tab, where everything is 0 pixels wide', () => {
    const { scale, left, top } = fitBounds(MONTAUBAN, 0, 0);
    for (const value of [scale, left, top]) expect(Number.isFinite(value)).equal(true);
  });
});
