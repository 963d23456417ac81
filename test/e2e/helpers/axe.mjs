// Runs axe on a tag of the page, shadow roots included.
import { readFileSync } from 'node:fs';

const AXE = new Function(`${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}\nreturn true;`);

/** Returns the violations of the first `tag`, each with its place. */
export async function axeViolations(page, tag) {
  await page.evaluate(AXE);
  await page.evaluate((tag) => {
    globalThis.axeViolations = undefined;
    axe.run(document.querySelector(tag), { resultTypes: ['violations'] }).then(({ violations }) => {
      globalThis.axeViolations = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target}`));
    });
  }, tag);
  return JSON.parse(await page.waitFor(() => globalThis.axeViolations && JSON.stringify(globalThis.axeViolations)));
}
