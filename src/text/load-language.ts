import { importWords } from 'passerelle:words';
import frenchWords, { type Words } from './common/fr.js';
import { Language } from './language.js';

/** The languages that we speak. French comes with the script; the words of the others are loaded when a tag needs them. */
const LANGUAGES = ['fr', 'en', 'es', 'pt', 'ar', 'vi'] as const;

/**
 * Returns which of our languages serves for a language tag (BCP 47): the same where we have it, English where we do
 * not, and French for an empty tag, because most of the networks that publish are French.
 */
export function supportedLanguage(tag: string): Language['tag'] {
  const [subtag = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === subtag) ?? (subtag ? 'en' : 'fr');
}

const french = new Language('fr', frenchWords);
const loaded = new Map<string, Promise<Language>>([['fr', Promise.resolve(french)]]);

/** Returns the language that serves for `tag`, if it came with the script. */
export const bundledLanguage = (tag: string): Language | undefined =>
  supportedLanguage(tag) === 'fr' ? french : undefined;

/** Loads, once, the language that serves for `tag`. */
export function loadLanguage(tag: string): Promise<Language> {
  const supported = supportedLanguage(tag);
  let promise = loaded.get(supported);
  if (!promise) {
    promise = importWords('words', supported).then((file) => new Language(supported, file.default as Words));
    // a file that could not be loaded is requested again by the next call
    promise.catch(() => loaded.delete(supported));
    loaded.set(supported, promise);
  }
  return promise;
}

/**
 * Returns the `lang` in force at `element`: its own or the nearest around it, across shadow roots. Empty when there is
 * none.
 */
export function languageOf(element: Element): string {
  for (let inside: Element | undefined = element; inside; ) {
    const declaring: Element | null = inside.closest('[lang]');
    if (declaring) return declaring.getAttribute('lang') ?? '';
    const root: Node = inside.getRootNode();
    inside = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
