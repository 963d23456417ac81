import { reportLoadFailure } from '../../../common/report-load-failure.js';
import { selectInitiativesSync } from '../../../view/filter/matching.js';
import type { FeedElement } from '../../base/feed-element.js';
import { readParams } from '../permalink/url-params.js';
import { isDialogOpen, onceDialogClosed, openDialogId } from './dialog.js';
import { permalinkGroup } from './dialog-history.js';
import { DETAILS_TAG } from './load-details.js';

/** Opens the details that the URL names, now and when the visitor goes back or forward. */
export function restoreFromUrl(element: FeedElement<unknown>, open: (id: string) => Promise<void>): void {
  const restore = async (): Promise<void> => {
    const { open: id } = readParams(permalinkGroup(element) ?? '');
    if (!isDialogOpen()) {
      if (id && isListed(element, id)) await open(id);
    } else if (id && id !== openDialogId()) {
      // a step in the history from one initiative to another: its entry closes the first dialog
      onceDialogClosed(run);
    }
  };
  const run = () => void restore().catch((error: unknown) => reportLoadFailure(`<${DETAILS_TAG}>`, error));
  element.addController({
    hostConnected: () => addEventListener('popstate', run),
    hostDisconnected: () => removeEventListener('popstate', run),
  });
  run();
}

/** True if the attributes of `element` select the initiative: a URL opens nothing that the webmaster left out. */
function isListed(element: FeedElement<unknown>, id: string): boolean {
  const { network, effectiveQuery } = element;
  const initiative = network?.initiatives.get(id);
  if (!network || !initiative) return false;
  const byAttributes = { ...effectiveQuery, chosen: undefined, limit: undefined };
  return selectInitiativesSync(network, byAttributes).includes(initiative);
}
