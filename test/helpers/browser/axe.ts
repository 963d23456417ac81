import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/**
 * Returns what axe finds wrong in `node` and its shadow roots, by the rules of WCAG 2.2 AA, RGAA 4 and best practice.
 */
export async function axeViolations(node: Element): Promise<string[]> {
  const { violations } = await axe.run(node, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}
