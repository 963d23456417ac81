import { tags } from 'passerelle:elements';
import { words as fetched } from 'passerelle:words';
import { expect, fixture, html } from '@open-wc/testing';
import type { Language } from './language.js';
import { language, languageOf, primary } from './words.js';

type Node = string | readonly Node[] | { readonly [key: string]: Node };

/** All the words of a language, those of every tag included. */
async function words(code: Language['tag']): Promise<Node> {
  const spoken = Object.values(tags).flatMap(([, more]) => more);
  const all = ['words', 'problems', ...new Set(spoken)].map(async (of) => [of, (await fetched(of, code)).default as Node]);
  return Object.fromEntries(await Promise.all(all));
}

/** Each sentence with its path; the plural forms of one sentence share theirs. */
function sentences(node: Node, path = ''): [path: string, sentence: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => sentences(value, 'other' in node && 'one' in node ? path : `${path}.${key}`));
}
const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort().join();

/** What is wrong in French typography: Lexique des règles typographiques, Imprimerie nationale. */
const FAULTS: [string, RegExp][] = [
  ['a straight apostrophe', /'/],
  ['straight quotation marks', /"/],
  ['three dots for an ellipsis', /\.\.\./],
  ['no no-break space (U+00A0) before a colon', /(?<!\u00a0):/],
  ['no narrow no-break space (U+202F) before ; ! or ?', /(?<!\u202f)[;!?]/],
  ['no no-break space (U+00A0) inside «»', /«(?!\u00a0)|(?<!\u00a0)»/],
  ['a space before a comma or a full stop', /\s[,.…]/],
  ['two spaces, or one at an end', /\s\s|^\s|\s$/],
  ['a number that can part from its unit', /\} (?=Mo|%|€)/],
];

describe('the words shown', () => {
  it('are the same sentences in French and in English, with the same blanks in all their forms', async () => {
    const blanked = async (code: Language['tag']) =>
      [...new Set(sentences(await words(code)).map(([path, one]) => `${path} ${blanks(one)}`))].sort();
    const french = await blanked('fr');
    expect(french.length).above(70);
    expect(french).include.members(['.coop-territory-map.label ', '.coop-partner-list.named {n}']);
    expect(await blanked('en')).deep.equal(french);
  });

  it('are never empty, and never name a thing twice', async () => {
    for (const code of ['fr', 'en'] as const)
      for (const [path, sentence] of sentences(await words(code))) {
        expect(sentence.trim(), `${code}${path}`).not.equal('');
        expect(sentence, `${code}${path}`).not.match(/undefined|\b(\w{3,}) \1\b/);
      }
  });

  for (const [fault, mark] of FAULTS)
    it(`are French as it is printed: never ${fault}`, async () => {
      const wrong = sentences(await words('fr')).filter(([, sentence]) => mark.test(sentence));
      expect(wrong).deep.equal([]);
    });

  it('are English as it is printed: curly quotes, no space before a mark', async () => {
    const wrong = sentences(await words('en')).filter(([, sentence]) => /['"«»]|\.\.\.|\s[:;!?,.…]/.test(sentence));
    expect(wrong).deep.equal([]);
  });
});

describe('the language a visitor reads', () => {
  it('is the one of the page where we have it, English where we do not, French where the page names none', async () => {
    const served = {
      fr: 'fr',
      'fr-CA': 'fr',
      fr_FR: 'fr',
      FR: 'fr',
      en: 'en',
      'en-GB': 'en',
      de: 'en',
      'zh-Hant': 'en',
      constructor: 'en',
      '': 'fr',
      '-': 'fr',
    };
    for (const [tag, code] of Object.entries(served)) {
      expect(primary(tag), tag).equal(code);
      expect((await language(tag)).tag, tag).equal(code);
    }
    expect(await language('de')).equal(await language('en-US'));
  });

  it('is the one around the tag, the nearest, through shadow roots', async () => {
    const outer = await fixture(html`<div lang="de"><p lang="fr-BE"><b></b></p><i></i><u lang=""></u></div>`);
    const of = (selector: string) => languageOf(outer.querySelector(selector) as Element);
    expect([of('b'), of('p'), of('i'), of('u')]).deep.equal(['fr-BE', 'fr-BE', 'de', '']);

    const host = outer.querySelector('p') as HTMLElement;
    host.attachShadow({ mode: 'open' }).append(document.createElement('section'));
    const inner = host.shadowRoot?.firstElementChild as HTMLElement;
    inner.attachShadow({ mode: 'closed' }).append(document.createElement('span'));
    expect(languageOf(inner)).equal('fr-BE');
    const deep = document.createElement('em');
    host.shadowRoot?.append(deep);
    deep.lang = 'es';
    expect(languageOf(deep)).equal('es');
  });

  it('is none where nothing around the tag says it', () => {
    const alone = document.createElement('div');
    expect(languageOf(alone)).equal('');
  });
});
