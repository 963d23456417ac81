import { expect } from 'chai';
import { isZoomWheel, keyCommand, wheelDoublings } from './input.js';

const key = (key: string, modifiers = {}) =>
  keyCommand({ key, altKey: false, ctrlKey: false, metaKey: false, ...modifiers });

describe('keyCommand()', () => {
  it('pans 80 px for each arrow', () => {
    expect(key('ArrowLeft')).deep.equal({ type: 'pan', x: -80, y: 0 });
    expect(key('ArrowRight')).deep.equal({ type: 'pan', x: 80, y: 0 });
    expect(key('ArrowUp')).deep.equal({ type: 'pan', x: 0, y: -80 });
    expect(key('ArrowDown')).deep.equal({ type: 'pan', x: 0, y: 80 });
  });

  it('zooms for +, − and the = that shares a key with +, and resets for Home', () => {
    expect(['+', '=', '-'].map((name) => key(name))).deep.equal([
      { type: 'zoom', doublings: 1 },
      { type: 'zoom', doublings: 1 },
      { type: 'zoom', doublings: -1 },
    ]);
    expect(key('Home')).deep.equal({ type: 'reset' });
  });

  it('returns nothing for a shortcut of the browser', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) expect(key('+', { [modifier]: true })).equal(undefined);
  });

  it('returns nothing for any other key, not even one named as a member of Object.prototype', () => {
    for (const name of ['Tab', 'Enter', 'a', 'toString', '__proto__']) expect(key(name), name).equal(undefined);
  });
});

describe('isZoomWheel()', () => {
  it('is true with ctrl or ⌘ only', () => {
    expect(isZoomWheel({ ctrlKey: true, metaKey: false })).equal(true);
    expect(isZoomWheel({ ctrlKey: false, metaKey: true })).equal(true);
    expect(isZoomWheel({ ctrlKey: false, metaKey: false })).equal(false);
  });
});

describe('wheelDoublings()', () => {
  it('doubles the scale every 120 px away from the visitor', () => {
    expect(wheelDoublings({ deltaY: -120, deltaMode: 0 })).equal(1);
    expect(wheelDoublings({ deltaY: 60, deltaMode: 0 })).equal(-0.5);
  });

  it('counts a line as 40 px', () => {
    expect(wheelDoublings({ deltaY: -3, deltaMode: 1 })).equal(1);
  });
});
