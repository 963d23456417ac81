import { reportLoadFailure } from '../../../common/report-load-failure.js';
import { SelectEvent } from '../../base/events.js';
import type { FeedElement } from '../../base/feed-element.js';
import { adoptStyles } from '../../page/adopt-styles.js';
import type { RenderedElement } from '../rendered-element.js';
import { isDialogOpen, openDialog } from './dialog.js';
import { permalinkGroup } from './dialog-history.js';
import { removeStaleDetails, toggleInline } from './inline.js';
import { DETAILS_TAG, loadDetails } from './load-details.js';
import { openStyles } from './open.css.js';

// The attribute `open`: the titles of an element's cards open the details of their initiative in the page.

/**
 * Makes the titles of the cards open the details, in a dialog or below the card. Runs after each update of the element.
 */
export async function enableOpen({ element }: RenderedElement): Promise<void> {
  const mode = element.getAttribute('open');
  if (mode !== 'dialog' && mode !== 'inline') return;
  const root = element.renderRoot as ShadowRoot;
  const isFirstTime = !element.openDetails;
  if (isFirstTime) {
    adoptStyles(root, openStyles);
    element.openDetails = (id, event) => void onTitleClick(element, id, event);
    // renders titles without a link as buttons, after which this function runs again
    element.requestUpdate();
  }
  removeStaleDetails(root);
  for (const title of root.querySelectorAll('article [part=link]'))
    if (mode === 'dialog') title.setAttribute('aria-haspopup', 'dialog');
    else if (!title.hasAttribute('aria-expanded')) title.setAttribute('aria-expanded', 'false');
  if (isFirstTime && mode === 'dialog' && permalinkGroup(element) !== undefined) {
    // loaded apart, because it brings the code that filters
    const { restoreFromUrl } = await import('./restore-from-url.js');
    restoreFromUrl(element, (id) => openInDialog(element, id, { isRestored: true }));
  }
}

async function onTitleClick(element: FeedElement<unknown>, id: string, event: MouseEvent): Promise<void> {
  // leaves a click that opens a link in another window to the browser; a middle click fires no `click`
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (!element.dispatchEvent(new SelectEvent('initiative', id))) return;
  const title = event.currentTarget as HTMLElement;
  try {
    if (element.getAttribute('open') === 'inline') {
      const { details, words } = await loadDetails(element, id);
      toggleInline(title, details, words.close);
    } else {
      await openInDialog(element, id, { isRestored: false });
    }
  } catch (error) {
    reportLoadFailure(`<${DETAILS_TAG}>`, error);
    // the link still leads to the details on the network's site
    if (title instanceof HTMLAnchorElement) location.assign(title.href);
  }
}

/** Opens the details in a dialog. `isRestored` means that the URL or the history names them, and not a click. */
async function openInDialog(
  element: FeedElement<unknown>,
  id: string,
  { isRestored }: { isRestored: boolean },
): Promise<void> {
  const { details, title, words } = await loadDetails(element, id);
  // two elements of one group may restore the same URL: the first opens the dialog
  if (isRestored && isDialogOpen()) return;
  openDialog({
    root: element.renderRoot as ShadowRoot,
    id,
    title,
    details,
    closeLabel: words.close,
    group: permalinkGroup(element),
    isRestored,
  });
}
