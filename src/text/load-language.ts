import { importWords } from 'passerelle:words';
import type { Words } from './common/fr.js';
import { Language } from './language.js';

/** Those we have, each fetched when it is in use. */
const LANGUAGES = ['fr', 'en', 'es', 'pt', 'ar', 'vi'] as const;

/**
 * Which of our languages serves for `tag` (BCP 47). Of a language we do not have yet the visitor gets English, and French where the
 * page names none: most of the networks that publish are French.
 */
export function supportedLanguage(tag: string): Language['tag'] {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((one) => one === first) ?? (first ? 'en' : 'fr');
}

const loaded = new Map<string, Promise<Language>>();

/** The language that serves for `tag`, fetched once. */
export function loadLanguage(tag: string): Promise<Language> {
  const known = supportedLanguage(tag);
  let promise = loaded.get(known);
  if (!promise) {
    promise = importWords('words', known).then(({ default: spoken }) => new Language(known, spoken as Words));
    // a chunk that did not come may come the next time
    promise.catch(() => loaded.delete(known));
    loaded.set(known, promise);
  }
  return promise;
}

/** The language in force at `element`: its own `lang`, else the nearest one around it, shadow roots crossed; '' when there is none. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; ) {
    const named: Element | null = at.closest('[lang]');
    if (named) return named.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
