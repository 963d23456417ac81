import { expect, fixture, html } from '@open-wc/testing';
import { text } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { FeedElement } from './feed-element.js';

/** A tag whose words are on no server. */
class Wordless extends FeedElement {
  static override frenchWords = {};
  protected override renderContent(): unknown {
    return html`<p>Contenu</p>`;
  }
}
customElements.define('coop-wordless', Wordless);

describe('WordsController', () => {
  for (const [lang, sentence, direction] of [
    ['en', 'Unavailable. Try again', 'ltr'],
    ['es', 'No disponible. Reintentar', 'ltr'],
    ['pt', 'Indisponível. Tentar novamente', 'ltr'],
    ['ar', 'غير متاح. إعادة المحاولة', 'rtl'],
    ['vi', 'Không khả dụng. Thử lại', 'ltr'],
    ['de', 'Unavailable. Try again', 'ltr'],
  ] as const)
    it(`says in the language of a page in ${lang} that no words can be loaded, and keeps the link`, async () => {
      const tag = await fixture<Wordless>(
        html`<coop-wordless lang=${lang} loading="eager"><a href="/">Lien</a></coop-wordless>`,
      );
      const note = () => tag.renderRoot.querySelector('.note') as HTMLElement;
      await waitUntil(() => text(note()), 'the message');
      expect(text(note())).equal(sentence);
      const message = note().querySelector('[lang]') as HTMLElement;
      expect([message.lang, getComputedStyle(message).direction]).deep.equal([lang === 'de' ? 'en' : lang, direction]);
      expect(tag.renderRoot.querySelector('slot:not([name])')).not.equal(null);
      if ('CustomStateSet' in globalThis) expect(tag.matches(':state(problem)')).equal(true);
    });

  it('says it in the new language when `lang` changes', async () => {
    const tag = await fixture<Wordless>(html`<coop-wordless lang="es"></coop-wordless>`);
    await waitUntil(() => text(tag.renderRoot as ShadowRoot).includes('No disponible.'), 'Spanish');
    tag.lang = 'vi';
    await waitUntil(() => text(tag.renderRoot as ShadowRoot).includes('Không khả dụng.'), 'Vietnamese');
  });

  it('waits once for the visitor to return, however often the words fail, and no longer once the tag is removed [R38, R48]', async () => {
    const { addEventListener } = globalThis;
    const waiting = new Set<AbortSignal>();
    globalThis.addEventListener = ((type: string, listener: () => void, options?: AddEventListenerOptions) => {
      const signal = options?.signal;
      if (type === 'online' && signal) {
        waiting.add(signal);
        signal.addEventListener('abort', () => waiting.delete(signal));
      }
      addEventListener(type, listener, options);
    }) as typeof globalThis.addEventListener;
    try {
      const tag = await fixture<Wordless>(html`<coop-wordless lang="en" loading="eager"></coop-wordless>`);
      await waitUntil(() => waiting.size === 1, 'the first failure');
      for (let failures = 0; failures < 3; failures++) {
        const [signal] = waiting;
        tag.renderRoot.querySelector<HTMLElement>('.note button')?.click();
        await waitUntil(() => !waiting.has(signal as AbortSignal) || waiting.size > 1, 'the next failure');
      }
      expect(waiting.size, 'after four failures').equal(1);
      tag.remove();
      expect(waiting.size, 'after the tag is removed').equal(0);
    } finally {
      globalThis.addEventListener = addEventListener;
    }
  });
});
