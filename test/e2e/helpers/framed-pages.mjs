// Pages in frames, whose tags are children of their <main>. Their scripts may break what browsers provide: the page around
// them, which the browser driver uses, stays whole.

import { settled } from '../servers/site.mjs';

/**
 * Opens each of `paths` in a frame, in the place of the frames before, and waits until all their tags have a state, or their
 * console a line with a code. Returns, for each, what its tags show, that code and which errors reached its page: `data`,
 * `undefined COOP-DEFECT`, or `data, problem COOP-DEFECT, error: …`. With `wakeMaps`, their maps are live by then.
 */
export async function openInFrames(page, paths, { wakeMaps = false } = {}) {
  await page.evaluate((paths) => {
    const frames = paths.map((path) => {
      const frame = document.createElement('iframe');
      frame.src = path;
      frame.width = 900;
      frame.height = 600;
      return frame;
    });
    document.body.replaceChildren(...frames);
    return true;
  }, paths);
  await page.waitFor(
    (wakeMaps) =>
      [...document.querySelectorAll('iframe')].every(({ contentWindow }) => {
        const tags = [...(contentWindow.document.querySelector('main')?.children ?? [])];
        if (!tags.length) return false;
        if (contentWindow.logged.some((line) => line.includes('COOP-'))) return true;
        if (!tags.every((tag) => tag.matches(':state(data),:state(empty),:state(problem),:state(config)')))
          return false;
        const surfaces = wakeMaps ? tags.map((tag) => tag.shadowRoot.querySelector('.surface')).filter(Boolean) : [];
        return surfaces.every((surface) => {
          // a window without focus, as that of WebKit may be, has no focus events
          surface.dispatchEvent(new PointerEvent('pointerenter', { bubbles: true }));
          return surface.querySelector('.leaflet-container') ?? surface.matches('.leaflet-container');
        });
      }),
    wakeMaps,
  );
  if (wakeMaps) await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentWindow }) => {
      const states = [...contentWindow.document.querySelector('main').children].map((tag) => {
        const state = ['data', 'empty', 'problem', 'config'].find((name) => tag.matches(`:state(${name})`));
        const text = tag.shadowRoot?.textContent ?? contentWindow.logged.join();
        return `${state} ${/COOP-[A-Z-]+/.exec(text)?.[0] ?? ''}`.trim();
      });
      return [...new Set([...states, ...contentWindow.seen.errors.map((error) => `error: ${error}`)])].join(', ');
    }),
  );
}
