// What a visitor meets on the live map: what lies under the pointer, hints, how much is in view.
import type { LiveMap } from '../../map/live.js';
import type { Picked } from '../../map/pick.js';
import type { Language } from '../../text/language.js';
import type { VisitWords } from './visit-words/fr.js';

export interface Visit {
  /** The map has come to rest after a move. */
  moved(): void;
  leave(): void;
}

export interface VisitEvents {
  /** The pointer is over these marks or lines, or over none. */
  over(ids: readonly string[]): void;
  choose(picked: Picked): void;
  /** Enter on the map: on to what it shows. */
  enter(seen: readonly string[]): void;
}

/** How long a hint stays, and how long the map must rest before a screen reader is told what is in view, in ms. */
const HINT = 1600;
const REST = 400;

const idsOf = (picked: Picked | undefined): readonly string[] => (!picked ? [] : 'ids' in picked ? picked.ids : [picked.id]);

export function visit(
  surface: HTMLElement,
  live: LiveMap,
  status: Element,
  language: Language,
  words: VisitWords,
  events: VisitEvents,
): Visit {
  const over = new AbortController();
  const { signal } = over;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.ariaHidden = 'true';
  surface.append(hint);
  let hinting: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    hint.textContent = text;
    hint.classList.add('shown');
    clearTimeout(hinting);
    hinting = setTimeout(() => hint.classList.remove('shown'), HINT);
  };
  const at = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = surface.getBoundingClientRect();
    return live.pick(clientX - left, clientY - top);
  };
  const hover = (picked: Picked | undefined) => {
    surface.classList.toggle('over', !!picked);
    events.over(idsOf(picked));
  };

  surface.addEventListener('pointermove', (event) => event.buttons || hover(at(event)), { signal });
  surface.addEventListener('pointerleave', () => hover(undefined), { signal });
  surface.addEventListener(
    'click',
    (event) => {
      const picked = at(event);
      if (picked) events.choose(picked);
    },
    { signal },
  );
  surface.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      events.enter(live.seen);
    },
    { signal },
  );
  surface.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (!ctrlKey && !metaKey) say(language.say(words.wheel, { key: /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl' }));
    },
    { signal, passive: true },
  );
  surface.addEventListener('touchmove', ({ touches }) => touches.length === 1 && say(words.fingers), { signal, passive: true });

  return {
    moved() {
      clearTimeout(telling);
      telling = setTimeout(() => {
        status.textContent = language.count(words.inView, live.seen.length);
      }, REST);
    },
    leave() {
      over.abort();
      clearTimeout(hinting);
      clearTimeout(telling);
      hint.remove();
    },
  };
}
