// What axe finds wrong in a tag of the page, shadow roots included.
import { readFileSync } from 'node:fs';

const AXE = new Function(`${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}\nreturn true;`);

/** The faults of the first `tag`, each with where it is. */
export async function faults(page, tag) {
  await page.evaluate(AXE);
  await page.evaluate((tag) => {
    globalThis.found = undefined;
    axe.run(document.querySelector(tag), { resultTypes: ['violations'] }).then(({ violations }) => {
      globalThis.found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target}`));
    });
  }, tag);
  return JSON.parse(await page.waitFor(() => globalThis.found && JSON.stringify(globalThis.found)));
}
