// chunk: live
// Leaflet has timers in the place of animation frames where these are absent. So they count as absent where a script of
// the page has broken them.

function usableFrames(): Partial<typeof globalThis> {
  try {
    const id = requestAnimationFrame(() => {});
    cancelAnimationFrame(id);
    return id > 0 ? globalThis : {};
  } catch {
    return {};
  }
}

const frames = usableFrames();
export const safeRequestAnimationFrame = frames.requestAnimationFrame;
export const safeCancelAnimationFrame = frames.cancelAnimationFrame;
