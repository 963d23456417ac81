import type { Palette } from '../../map/paint/palette.js';

/** Reads the palette from the `.palette` element of palette.css.ts, because a canvas cannot use custom properties. */
export function readPalette(probe: Element): Palette {
  const style = getComputedStyle.call(globalThis, probe);
  return {
    sea: style.backgroundColor,
    land: style.borderTopColor,
    border: style.borderRightColor,
    tint: style.borderBottomColor,
    link: style.borderLeftColor,
    mark: style.outlineColor,
    halo: style.textDecorationColor,
    text: style.color,
    font: style.fontFamily,
  };
}
