import type { CSSResult } from 'lit';

/** Gives a sheet that came later to a shadow root, once; before the others where it is only their ground. */
export function adoptStyles(root: ShadowRoot, { styleSheet }: CSSResult, before = false): void {
  if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  const held = root.adoptedStyleSheets;
  root.adoptedStyleSheets = before ? [styleSheet, ...held] : [...held, styleSheet];
}
