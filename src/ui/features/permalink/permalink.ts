import type { Choice } from '../../../view/filter/selection.js';
import { alike, kept } from '../linked/filters.js';
import type { Memory } from '../linked/selection-group.js';
import { go, said, saying } from './url-params.js';

/** Keeps what is chosen in a group in the page's address; `changed` when the visitor goes back or forward. */
export function remember(group: string, changed: () => void): Memory {
  const read = () => kept(said(group));
  /** Words being typed replace those before: one step back undoes them. */
  let typing = false;
  const moved = () => {
    typing = false;
    changed();
  };
  addEventListener('popstate', moved);
  return {
    read,
    write(choice: Choice, act: boolean) {
      const before = read();
      if (alike(before, choice)) return;
      const words = act && alike({ ...before, query: '' }, { ...choice, query: '' });
      go(saying(group, choice), act && !(words && typing));
      typing = words;
    },
    stop: () => removeEventListener('popstate', moved),
  };
}
