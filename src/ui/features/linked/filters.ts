import { ASKED, type Choice } from '../../../view/filter/selection.js';

/** What narrows or orders in a choice, its names in one order; what is empty, or no name of ours, is left out. */
export function kept(choice: Readonly<Record<string, unknown>>): Choice {
  const found: Choice = {};
  for (const name of ASKED) {
    const value = choice[name];
    if (typeof value === 'string' && value.trim()) found[name] = value;
  }
  return found;
}

/** True when both choose the same. */
export const alike = (a: Choice, b: Choice): boolean => ASKED.every((name) => (a[name] || '') === (b[name] || ''));
