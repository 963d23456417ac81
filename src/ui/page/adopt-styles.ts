// chunk: passerelle (tags, features and the live map import it: alone it would weigh three times as much)
import type { CSSResult } from 'lit';

/**
 * Adds a style sheet to a shadow root that is rendered already, once. With `first`, the sheets of the root override it.
 */
export function adoptStyles(root: ShadowRoot, { styleSheet }: CSSResult, first = false): void {
  const adopted = root.adoptedStyleSheets;
  if (!styleSheet || adopted.includes(styleSheet)) return;
  root.adoptedStyleSheets = first ? [styleSheet, ...adopted] : [...adopted, styleSheet];
}
