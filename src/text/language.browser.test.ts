import { expect } from '@open-wc/testing';
import { fill, type PeriodText } from './language.js';
import { loadLanguage } from './load-language.js';
import french from './problems/fr.js';

const fr = await loadLanguage('fr');
const en = await loadLanguage('en');

describe('Language, in each language', () => {
  for (const tag of ['fr', 'en', 'es', 'pt', 'ar', 'vi'] as const)
    it(`writes and counts small numbers as Intl does, in ${tag}`, async () => {
      const language = await loadLanguage(tag);
      const [plural, number] = [new Intl.PluralRules(tag), new Intl.NumberFormat(tag)];
      const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      for (const n of [...Array(1100).keys(), 0.5, 1.5, -1, 1e6]) {
        expect(language.number(n)).equal(number.format(n));
        expect(language.count(forms, n), `${n}`).equal(plural.select(n));
      }
    });
});

describe('Language, in French', () => {
  for (const [n, initiatives, fiches] of [
    [0, '0 initiative', '0 fiche illisible n’est pas affichée.'],
    [1, '1 initiative', '1 fiche illisible n’est pas affichée.'],
    [1.5, '1,5 initiative', '1,5 fiche illisible n’est pas affichée.'],
    [2, '2 initiatives', '2 fiches illisibles ne sont pas affichées.'],
    [1234, '1\u202f234 initiatives', '1\u202f234 fiches illisibles ne sont pas affichées.'],
    [1_000_000, '1\u202f000\u202f000 d’initiatives', undefined],
  ] as const)
    it(`counts ${n}`, () => {
      expect(fr.count(fr.words.initiatives, n)).equal(initiatives);
      if (fiches) expect(fr.count(french.unreadableRecords, n)).equal(fiches);
    });

  for (const [initiatives, programmes, summary] of [
    [5, 1, '5 initiatives et 1 programme'],
    [5, 0, '5 initiatives'],
    [0, 2, '2 programmes'],
    [0, 0, ''],
  ] as const)
    it(`sums up ${initiatives} initiatives and ${programmes} programmes`, () =>
      expect(fr.countSummary(initiatives, programmes)).equal(summary));

  for (const [given, date] of [
    ['2015', '2015'],
    ['2020-09', 'septembre 2020'],
    ['2020-09-01', '1er septembre 2020'],
    ['2020-09-11', '11 septembre 2020'],
    ['2020-09-21', '21 septembre 2020'],
    ['2020-12-31', '31 décembre 2020'],
    ['2020-01-01', '1er janvier 2020'],
    // no calendar has that day
    ['2015-02-30', 'février 2015'],
    // the first century is not the twentieth
    ['0015-06', 'juin 15'],
    ['0099-12-31', '31 décembre 99'],
  ] as const)
    it(`writes ${given} as precisely as it is given`, () => expect(fr.date(given)).equal(date));

  it('writes the day of a Date in UTC', () =>
    expect(fr.date(new Date('2020-09-01T23:59:59Z'))).equal('1er septembre 2020'));

  for (const [period, text] of [
    [{ start: '2015', end: '2018' }, '2015–2018'],
    [{ start: '2015', end: '2015' }, '2015'],
    [{ start: '2015' }, 'début\u00a0: 2015'],
    [{ start: '2020-09-01' }, 'début\u00a0: 1er septembre 2020'],
    [{ end: '2018' }, 'fin\u00a0: 2018'],
    [{ label: 'depuis le milieu des années 2000' }, 'depuis le milieu des années 2000'],
    [{ start: '2015', label: 'vers 2015' }, 'début\u00a0: 2015'],
    [{ start: '2015-09', end: '2018-06-30' }, 'septembre 2015–30 juin 2018'],
    [{ start: '2015', end: '2018', inferred: ['end'] }, '2015–2018 (fin déduite)'],
    [{ start: '2015', end: '2018', inferred: ['end', 'start'] }, '2015–2018 (début déduit, fin déduite)'],
    [{ start: '2015', inferred: ['end'] }, 'début\u00a0: 2015'],
    [{ inferred: ['start'] }, ''],
    [{}, ''],
  ] as [PeriodText, string][])
    it(`writes the period ${JSON.stringify(period)}`, () => expect(fr.period(period)).equal(text));

  it('lists strings and templates', () => {
    expect(fr.list(['a']).join('')).equal('a');
    expect(fr.list(['Montauban', 'Comasagua']).join('')).equal('Montauban et Comasagua');
    expect(fr.list(['a', 'b', 'c']).join('')).equal('a, b et c');
    expect(fr.list([])).deep.equal([]);
    const templates = [{}, {}];
    expect(fr.list(templates)).deep.equal([templates[0], ' et ', templates[1]]);
  });

  it('names a country by its code, and nothing for a code that does not exist', () => {
    expect(fr.country('SV')).equal('Salvador');
    expect(fr.country('CI')).equal('Côte d’Ivoire');
    expect(fr.country('AA')).equal(undefined);
  });
});

describe('Language, in English', () => {
  it('counts, dates, lists and names in English', () => {
    expect([0, 1, 2, 1_000_000].map((n) => en.count(en.words.initiatives, n))).deep.equal([
      '0 initiatives',
      '1 initiative',
      '2 initiatives',
      '1,000,000 initiatives',
    ]);
    expect(en.date('2020-09-01')).equal('September 1, 2020');
    expect(en.period({ start: '2014' })).equal('start: 2014');
    expect(en.list(['a', 'b', 'c']).join('')).equal('a, b, and c');
    expect(en.country('SV')).equal('El Salvador');
  });
});

describe('fill()', () => {
  it('puts any values in the places of their names, in the order of the sentence', () => {
    const place = {};
    expect(fill<unknown>('Côté {place}, {n}', { n: 2, place })).deep.equal(['Côté ', place, ', ', 2, '']);
    expect(fr.format('{a} et {b}', { a: '{b}', b: '$&' })).equal('{b} et $&');
    expect(fr.format('{a}{c}', { a: 'x' })).equal('x');
  });
});
