import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** What axe finds wrong in `node`, shadow roots included, by the rules of WCAG 2.2 AA, of RGAA 4 and of good practice. */
export async function faults(node: Element): Promise<string[]> {
  const { violations } = await axe.run(node, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}
