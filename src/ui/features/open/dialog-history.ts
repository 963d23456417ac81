import { groupKey, hasPermalink } from '../linked/group-key.js';
import { navigate, readParams, withParams } from '../permalink/url-params.js';

// The open dialog in the history, so that the Back button closes it; and with `permalink` in the URL: `?coop-open=…`.

/** Returns the group whose URL parameter names the open details of `element`; `undefined` without `permalink`. */
export const permalinkGroup = (element: Element): string | undefined =>
  element.matches('[linked],[permalink]') && hasPermalink(element) ? groupKey(element).name : undefined;

interface HistoryOptions {
  /** The id of the initiative. */
  id: string;
  /** The group whose URL parameter names the details, if the URL shall name them. */
  group: string | undefined;
  /** False if the current history entry is already that of the dialog. */
  addEntry: boolean;
  /** Called when the visitor leaves the entry of the dialog by the history. */
  onBack: () => void;
}

/** Makes a history entry for a dialog. Returns a function that leaves it, to be called once the dialog is closed. */
export function enterHistory({ id, group, addEntry, onBack }: HistoryOptions): () => void {
  const urlWith = (open: string | undefined) =>
    group === undefined ? location.href : withParams(group, { ...readParams(group), open });
  const isInUrl = () => group !== undefined && readParams(group).open === id;
  // marks the entry in `history.state`, to tell it from those of the page
  const mark: unknown = addEntry ? `coop-${Date.now()}` : history.state?.coop;
  if (addEntry) navigate(urlWith(id), true, { ...history.state, coop: mark });
  const onPopState = () => isInUrl() || onBack();
  addEventListener('popstate', onPopState);
  return () => {
    removeEventListener('popstate', onPopState);
    if (mark && history.state?.coop === mark) history.back();
    // the visitor came to the page by this URL: one step back would leave the page
    else if (isInUrl()) navigate(urlWith(undefined), false);
  };
}
