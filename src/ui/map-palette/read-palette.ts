import type { Palette } from '../../map/paint/palette.js';

/** The colours and the typeface in force, read from the element that palette.css.ts gives them to: a canvas knows no custom property. */
export function readPalette(probe: Element): Palette {
  const style = getComputedStyle(probe);
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
