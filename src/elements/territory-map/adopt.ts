import type { CSSResult } from 'lit';

/** Gives `root` more style sheets, of a part of the tag that came later. */
export function adopt(root: ShadowRoot, ...styles: CSSResult[]): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map(({ styleSheet }) => styleSheet as CSSStyleSheet)];
}
