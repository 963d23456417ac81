import type { ExtraWords } from '../../../text/extras/fr.js';
import { languageOf, supportedLanguage } from '../../../text/load-language.js';
import { escapeValue } from '../../../view/filter/query.js';
import { initiativeTitle } from '../../../view/text/localized.js';
import type { FeedElement } from '../../base/feed-element.js';
import { loadTag } from '../../page/load-tag.js';
import { loadExtraWords } from '../extra-words.js';

export const DETAILS_TAG = 'coop-initiative-sheet';

/** The details of an initiative, ready to be inserted, and the words around them. */
interface LoadedDetails {
  details: Element;
  title: string;
  words: ExtraWords;
}

/**
 * Loads the code of the details, and creates those of the initiative `id` for the feed and the language of `element`.
 */
export async function loadDetails(element: FeedElement<unknown>, id: string): Promise<LoadedDetails> {
  const language = supportedLanguage(languageOf(element));
  const [words] = await Promise.all([loadExtraWords(language), loadTag(DETAILS_TAG, language)]);
  const { network } = element;
  const initiative = network?.initiatives.get(id);
  const title = network && initiative ? initiativeTitle(initiative, network, language).text : id;
  return { details: createDetails(element, id), title, words };
}

function createDetails(element: FeedElement<unknown>, id: string): Element {
  const details = document.createElement(DETAILS_TAG) as FeedElement<unknown, unknown>;
  details.loading = 'eager';
  details.initiative = escapeValue(id);
  details.feed = element.feed;
  details.src = element.src;
  // a dialog has no heading above the details; inline details have the headings of the page
  details.headingLevel = element.getAttribute('open') === 'dialog' ? 2 : element.resolvedHeadingLevel;
  return details;
}
