import { tags } from 'passerelle:elements';
import { importWords } from 'passerelle:words';
import { expect, fixture, html } from '@open-wc/testing';
import { TYPOGRAPHY_FAULTS } from '../../test/helpers/typography.js';
import type { Language } from './language.js';
import { languageOf, loadLanguage, supportedLanguage } from './load-language.js';
import type { ProblemWords } from './problems/fr.js';

type Node = string | readonly Node[] | { readonly [key: string]: Node };

/** All the words of a language, with those of every tag. */
async function wordsOf(code: Language['tag']): Promise<Node> {
  const ofTags = Object.keys(tags).filter((tag) => tags[tag]?.hasWords);
  const names = ['words', 'problems', 'goals', 'extras', 'live', 'consent', ...ofTags];
  const files = names.map(async (name) => [name, (await importWords(name, code)).default as Node]);
  return Object.fromEntries(await Promise.all(files));
}

/** Each sentence with its path; the plural forms of one sentence share theirs. */
function sentences(node: Node, path = ''): [path: string, sentence: string][] {
  if (typeof node === 'string') return [[path, node]];
  const plural = Object.keys(node).every((key) => /^(zero|one|two|few|many|other)$/.test(key));
  return Object.entries(node).flatMap(([key, value]) => sentences(value, plural ? path : `${path}.${key}`));
}
const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort().join();

const OTHERS = ['en', 'es', 'pt', 'ar', 'vi'] as const;
const ALL = ['fr', ...OTHERS] as const;

describe('word files', () => {
  for (const other of OTHERS)
    it(`have the same sentences, with the same placeholders, in French and in ${other}`, async () => {
      // a counted noun may say its number in words: «مبادرتان» is two
      const outline = async (code: Language['tag']) =>
        [
          ...new Set(
            sentences(await wordsOf(code)).map(
              ([path, sentence]) => `${path} ${placeholders(sentence.replace(/\{n\}/g, ''))}`,
            ),
          ),
        ].sort();
      const french = await outline('fr');
      expect(french.length).above(200);
      expect(french).include.members(['.coop-territory-map.label ', '.coop-key-figures.qualifier.about ']);
      expect(await outline(other)).deep.equal(french);
    });

  it('have no empty sentence and no word twice in a row', async () => {
    for (const code of ALL)
      for (const [path, sentence] of sentences(await wordsOf(code))) {
        expect(sentence.trim(), `${code}${path}`).not.equal('');
        expect(sentence, `${code}${path}`).not.match(/undefined|\b(\w{3,}) \1\b/);
      }
  });

  it('have no French or English sentence left in Arabic or Vietnamese', async () => {
    for (const code of ['ar', 'vi'] as const) {
      const foreign = new Set(
        [...sentences(await wordsOf('fr')), ...sentences(await wordsOf('en'))].map(([, sentence]) => sentence),
      );
      for (const [path, sentence] of sentences(await wordsOf(code))) {
        const letters = sentence.replace(/\{\w+\}|\p{P}|\s/gu, '');
        if (letters && path !== '.words.dir' && !/^[\d%€]|^MB$|^kB$/.test(letters))
          expect(foreign.has(sentence), `${code}${path}: ${sentence}`).equal(false);
        // proper names and keys of a keyboard are not translated
        if (code === 'ar')
          expect(sentence.replace(/\{\w+\}|rtl|Natural Earth|Visionscarto|Home|IP|CSV|GeoJSON/g, ''), path).not.match(
            /\p{Script=Latin}/u,
          );
      }
    }
  });

  it('have a form for each of the six plural classes of CLDR', async () => {
    const classes = new Set<string>();
    for (const code of ALL) {
      const language = await loadLanguage(code);
      const { unreadableRecords } = (await importWords('problems', code)).default as ProblemWords;
      for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        classes.add(new Intl.PluralRules(code).select(n));
        for (const forms of [language.words.initiatives, language.words.partners, unreadableRecords])
          expect(language.count(forms, n), `${code} ${n}`).not.contain('{');
      }
    }
    expect([...classes].sort()).deep.equal(['few', 'many', 'one', 'other', 'two', 'zero']);
    const arabic = await loadLanguage('ar');
    expect([1, 2].map((n) => arabic.count(arabic.words.initiatives, n))).deep.equal(['مبادرة واحدة', 'مبادرتان']);
    expect(arabic.words.dir).equal('rtl');
  });

  for (const [fault, pattern] of TYPOGRAPHY_FAULTS)
    it(`follow French typography: never ${fault}`, async () => {
      const wrong = sentences(await wordsOf('fr')).filter(([, sentence]) => pattern.test(sentence));
      expect(wrong).deep.equal([]);
    });

  it('follow English typography: curly quotes, no space before a mark', async () => {
    const wrong = sentences(await wordsOf('en')).filter(([, sentence]) => /['"«»]|\.\.\.|\s[:;!?,.…]/.test(sentence));
    expect(wrong).deep.equal([]);
  });
});

describe('loadLanguage()', () => {
  it('loads the same language where we have it, else English, and French for an empty tag', async () => {
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
      expect(supportedLanguage(tag), tag).equal(code);
      expect((await loadLanguage(tag)).tag, tag).equal(code);
    }
    expect(await loadLanguage('de')).equal(await loadLanguage('en-US'));
  });
});

describe('languageOf()', () => {
  it('returns the nearest `lang` around an element, across shadow roots', async () => {
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

  it('returns an empty string where there is no `lang`', () => {
    const alone = document.createElement('div');
    expect(languageOf(alone)).equal('');
  });
});
