// chunk: passerelle
// Stand-ins for parts of the platform that a browser, a privacy extension or a script of the page has removed or broken:
// the least with which tags still show their feed. The build imports these names from here (tools/rollup/built-ins.mjs).
import { NativeDate, NativeEvent } from './built-ins.js';

const page = globalThis as Partial<typeof globalThis>;

/** Returns the part of the page if `isUsable` finds it so, else `standIn`. */
function orStandIn<T>(read: () => T | undefined, isUsable: (part: T) => unknown, standIn: T): T {
  try {
    const part = read();
    return part && isUsable(part) ? part : standIn;
  } catch {
    return standIn;
  }
}

const isObserver = (Observer: new (callback: () => void) => { observe: unknown; disconnect: unknown }): boolean => {
  const { observe, disconnect } = new Observer(() => {});
  return typeof observe === 'function' && typeof disconnect === 'function';
};

/** A tag that the page adds later stays as it is. */
class SilentMutationObserver {
  observe(): void {}
  disconnect(): void {}
}

/** Reports that everything is near. */
class NearIntersectionObserver {
  #callback: (entries: { isIntersecting: boolean }[]) => void;
  constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
    this.#callback = callback;
  }
  observe(): void {
    setTimeout(() => this.#callback([{ isIntersecting: true }]));
  }
  disconnect(): void {}
}

/** Reports that something may have changed its size: once, then whenever the window does. */
class WindowResizeObserver {
  #callback: () => void;
  constructor(callback: () => void) {
    this.#callback = callback;
  }
  observe(): void {
    setTimeout(this.#callback);
    addEventListener('resize', this.#callback);
  }
  disconnect(): void {
    removeEventListener('resize', this.#callback);
  }
}

/** Tells its listeners that it is aborted; requests run to their end. */
class SilentAbortController {
  // browsers accept a signal of their own only
  signal = AbortSignal.any([]);
  abort(): void {
    Object.defineProperty(this.signal, 'aborted', { value: true });
    this.signal.dispatchEvent(new NativeEvent('abort'));
  }
}

export const SafeMutationObserver = orStandIn(
  () => page.MutationObserver,
  isObserver,
  SilentMutationObserver as unknown as typeof MutationObserver,
);
export const SafeIntersectionObserver = orStandIn(
  () => page.IntersectionObserver,
  isObserver,
  NearIntersectionObserver as unknown as typeof IntersectionObserver,
);
export const SafeResizeObserver = orStandIn(
  () => page.ResizeObserver,
  isObserver,
  WindowResizeObserver as unknown as typeof ResizeObserver,
);
export const SafeAbortController = orStandIn(
  () => page.AbortController,
  (Controller) => new Controller().signal.aborted === false,
  SilentAbortController,
);
export const safePerformance = orStandIn<Pick<Performance, 'now'>>(
  () => page.performance,
  (clock) => clock.now() >= 0,
  NativeDate,
);
export const safeMatchMedia = orStandIn(
  () => page.matchMedia,
  (match) => typeof match('print').addEventListener === 'function',
  () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
);
