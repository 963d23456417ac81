import { importWords } from 'passerelle:words';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { onReturn } from '../../common/on-return.js';
import { yieldToMain } from '../../common/scheduler.js';
import type { Language } from '../../text/language.js';
import { bundledLanguage, languageOf, loadLanguage, supportedLanguage } from '../../text/load-language.js';

/** The languages whose words are in files of their own. */
type LoadedTag = Exclude<Language['tag'], 'fr'>;

/** «Unavailable.» and «Try again», for when the files that hold all other words cannot be loaded. */
const FALLBACK: Readonly<Record<LoadedTag, readonly [sentence: string, retry: string]>> = {
  en: ['Unavailable.', 'Try again'],
  es: ['No disponible.', 'Reintentar'],
  pt: ['Indisponível.', 'Tentar novamente'],
  ar: ['غير متاح.', 'إعادة المحاولة'],
  vi: ['Không khả dụng.', 'Thử lại'],
};

interface Options {
  /** The words that the tag has beside those of all tags, in French, which come with its code. */
  french: object | undefined;
  /** Called when the words are there, before the tag renders them. */
  onLoad(): void;
  /** Called in a task of its own, while the feed is on its way. */
  warmUp(language: Language): unknown;
}

/** Loads the words of a tag in the language of the page around it, when it is connected and when its `lang` changes. */
export class WordsController<Words> implements ReactiveController {
  language: Language | undefined = undefined;
  /** The tag's own words. */
  words: Words | undefined = undefined;
  /** What the tag shows instead of words that could not be loaded: a sentence and a button that loads them again. */
  fallbackMessage: TemplateResult | undefined = undefined;
  #host: ReactiveControllerHost & Element;
  #options: Options;
  #stopWaiting?: () => void;

  constructor(host: ReactiveControllerHost & Element, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const bundled = bundledLanguage(languageOf(this.#host));
    // before the first update, which then renders the words, and the feed if it is there
    if (bundled) this.#setWords(bundled, this.#options.french);
    else void this.load();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  load = async (): Promise<void> => {
    const host = this.#host;
    const tag = languageOf(host);
    try {
      const [language, words] = await Promise.all([loadLanguage(tag), this.#loadOwnWords(supportedLanguage(tag))]);
      // the language may have changed again while the files were on their way
      if (tag === languageOf(host)) this.#setWords(language, words);
    } catch {
      // the pasted script loads the same files, and has reported the failure
      this.#offerRetry(supportedLanguage(languageOf(host)) as LoadedTag);
    }
    host.requestUpdate();
  };

  #setWords(language: Language, words: unknown): void {
    if (language === this.language && !this.fallbackMessage) return;
    this.language = language;
    this.words = words as Words;
    this.fallbackMessage = undefined;
    this.#options.onLoad();
    yieldToMain()
      .then(() => this.#options.warmUp(language))
      .catch(() => {});
  }

  async #loadOwnWords(language: Language['tag']): Promise<unknown> {
    const { french } = this.#options;
    return french && language !== 'fr' ? (await importWords(this.#host.localName, language)).default : french;
  }

  #offerRetry(tag: LoadedTag): void {
    const [sentence, retry] = FALLBACK[tag];
    this.fallbackMessage = html`<span lang=${tag} dir=${tag === 'ar' ? 'rtl' : 'ltr'}
      >${sentence} <button type="button" @click=${this.load}>${retry}</button></span>`;
    this.#stopWaiting?.();
    // a tag that has left the page loads its words when it comes back into it
    if (this.#host.isConnected) this.#stopWaiting = onReturn(this.load);
  }
}
