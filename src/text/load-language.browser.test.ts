import { tags } from 'passerelle:elements';
import { importWords as fetched } from 'passerelle:words';
import { expect, fixture, html } from '@open-wc/testing';
import { TYPOGRAPHY_FAULTS } from '../../test/helpers/typography.js';
import type { Language } from './language.js';
import { languageOf, loadLanguage, supportedLanguage } from './load-language.js';
import type { ProblemWords } from './problems/fr.js';

type Node = string | readonly Node[] | { readonly [key: string]: Node };

/** All the words of a language, those of every tag included. */
async function words(code: Language['tag']): Promise<Node> {
  const spoken = Object.values(tags).flatMap(({ words }) => words);
  const all = ['words', 'problems', 'goals', 'extras', 'live', 'consent', ...new Set(spoken)].map(async (of) => [
    of,
    (await fetched(of, code)).default as Node,
  ]);
  return Object.fromEntries(await Promise.all(all));
}

/** Each sentence with its path; the plural forms of one sentence share theirs. */
function sentences(node: Node, path = ''): [path: string, sentence: string][] {
  if (typeof node === 'string') return [[path, node]];
  const plural = Object.keys(node).every((key) => /^(zero|one|two|few|many|other)$/.test(key));
  return Object.entries(node).flatMap(([key, value]) => sentences(value, plural ? path : `${path}.${key}`));
}
const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort().join();

const OTHERS = ['en', 'es', 'pt', 'ar', 'vi'] as const;
const ALL = ['fr', ...OTHERS] as const;

describe('the words shown', () => {
  for (const other of OTHERS)
    it(`are the same sentences in French and in ${other}, with the same blanks in all their forms`, async () => {
      // a counted noun may say its number in words: «مبادرتان» is two
      const blanked = async (code: Language['tag']) =>
        [
          ...new Set(sentences(await words(code)).map(([path, one]) => `${path} ${blanks(one.replace(/\{n\}/g, ''))}`)),
        ].sort();
      const french = await blanked('fr');
      expect(french.length).above(200);
      expect(french).include.members(['.coop-territory-map.label ', '.coop-key-figures.qualifier.about ']);
      expect(await blanked(other)).deep.equal(french);
    });

  it('are never empty, and never name a thing twice', async () => {
    for (const code of ALL)
      for (const [path, sentence] of sentences(await words(code))) {
        expect(sentence.trim(), `${code}${path}`).not.equal('');
        expect(sentence, `${code}${path}`).not.match(/undefined|\b(\w{3,}) \1\b/);
      }
  });

  it('are none left in French or in English where they are Arabic or Vietnamese', async () => {
    for (const code of ['ar', 'vi'] as const) {
      const foreign = new Set([...sentences(await words('fr')), ...sentences(await words('en'))].map(([, one]) => one));
      for (const [path, sentence] of sentences(await words(code))) {
        const bare = sentence.replace(/\{\w+\}|\p{P}|\s/gu, '');
        if (bare && path !== '.words.dir' && !/^[\d%€]|^MB$|^kB$/.test(bare))
          expect(foreign.has(sentence), `${code}${path}: ${sentence}`).equal(false);
        // proper names and keys of a keyboard stay as they are
        if (code === 'ar')
          expect(sentence.replace(/\{\w+\}|rtl|Natural Earth|Visionscarto|Home|IP|CSV|GeoJSON/g, ''), path).not.match(
            /\p{Script=Latin}/u,
          );
      }
    }
  });

  it('have a form for each of the six plural classes that a language has', async () => {
    const classes = new Set<string>();
    for (const code of ALL) {
      const spoken = await loadLanguage(code);
      const { unreadableRecords } = (await fetched('problems', code)).default as ProblemWords;
      for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        classes.add(new Intl.PluralRules(code).select(n));
        for (const forms of [spoken.words.initiatives, spoken.words.partners, unreadableRecords])
          expect(spoken.count(forms, n), `${code} ${n}`).not.contain('{');
      }
    }
    expect([...classes].sort()).deep.equal(['few', 'many', 'one', 'other', 'two', 'zero']);
    const arabic = await loadLanguage('ar');
    expect([1, 2].map((n) => arabic.count(arabic.words.initiatives, n))).deep.equal(['مبادرة واحدة', 'مبادرتان']);
    expect(arabic.words.dir).equal('rtl');
  });

  for (const [fault, mark] of TYPOGRAPHY_FAULTS)
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
      expect(supportedLanguage(tag), tag).equal(code);
      expect((await loadLanguage(tag)).tag, tag).equal(code);
    }
    expect(await loadLanguage('de')).equal(await loadLanguage('en-US'));
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
