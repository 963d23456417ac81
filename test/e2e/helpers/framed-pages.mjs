// Pages in frames, whose tags are children of their <main>. Their scripts may break what browsers provide: the page around
// them, which the browser driver uses, stays whole.

/**
 * Opens each of `paths` in a frame, in the place of the frames before, and waits until all their tags have a state. Returns,
 * for each, what its tags show and which errors reached its page: `data`, or `data, problem COOP-DEFECT, error: …`.
 */
export async function openInFrames(page, paths) {
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
  await page.waitFor(() =>
    [...document.querySelectorAll('iframe')].every(({ contentWindow }) => {
      const tags = [...(contentWindow.document.querySelector('main')?.children ?? [])];
      return (
        tags.length > 0 && tags.every((tag) => tag.matches(':state(data),:state(empty),:state(problem),:state(config)'))
      );
    }),
  );
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentWindow }) => {
      const states = [...contentWindow.document.querySelector('main').children].map((tag) => {
        const state = ['data', 'empty', 'problem', 'config'].find((name) => tag.matches(`:state(${name})`));
        return `${state} ${/COOP-[A-Z-]+/.exec(tag.shadowRoot.textContent)?.[0] ?? ''}`.trim();
      });
      return [...new Set([...states, ...contentWindow.seen.errors.map((error) => `error: ${error}`)])].join(', ');
    }),
  );
}
