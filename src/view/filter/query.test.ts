import { expect } from 'chai';
import { escapeValue, isFiltered, splitValues } from './query.js';
import { parseValues, parseYearRange } from './values.js';

const ODD_IDS = ['a,b', ' a ', '\u00a0x', 'a\\b', 'a\\', '\\,', ',', 'a  b', '"', '__proto__', '#', 'é\n', '👩🏽‍🌾'];

describe('escapeValue()', () => {
  it('writes any id so that splitValues() reads it, alone and in a list [R43]', () => {
    for (const id of ODD_IDS) expect(splitValues(escapeValue(id)), id).deep.equal([id]);
    expect(splitValues(ODD_IDS.map(escapeValue).join())).deep.equal(ODD_IDS);
    expect(splitValues(ODD_IDS.map(escapeValue).join(' , '))).deep.equal(ODD_IDS);
  });

  it('leaves an ordinary id as it is', () => {
    for (const id of ['montauban', 'guinee-44-mfr', 'ODD 6', 'é/ü']) expect(escapeValue(id)).equal(id);
  });
});

describe('splitValues()', () => {
  it('drops blanks around values, and empty ones', () => {
    expect(splitValues(' a b ,\t,, c')).deep.equal(['a b', 'c']);
    expect(splitValues('')).deep.equal([]);
    expect(splitValues(undefined)).deep.equal([]);
  });

  it('keeps a backslash before any other character', () => {
    expect(splitValues('a\\b, \\c')).deep.equal(['a\\b', '\\c']);
  });
});

describe('parseValues()', () => {
  it('splits at commas and drops blanks', () => {
    expect(parseValues('member', ' spf, panier,, ')).deep.equal(['spf', 'panier']);
    expect(parseValues('member', undefined)).deep.equal([]);
  });

  it('writes countries in upper case', () => {
    expect(parseValues('country', 'sv,ML')).deep.equal(['SV', 'ML']);
  });

  it('spells out ranges of years, and keeps what is no range', () => {
    expect(parseValues('years', '2015-2017, 2020')).deep.equal(['2015', '2016', '2017', '2020']);
    expect(parseValues('years', '2199-')).deep.equal(['2199', '2200']);
    expect(parseValues('years', '-1801')).deep.equal(['1800', '1801']);
    expect(parseValues('years', '2017-2015')).deep.equal([]);
    expect(parseValues('years', 'soon,-')).deep.equal(['soon', '-']);
  });

  it('spells out 500 years at most', () => {
    expect(parseValues('years', '0000-9999')).length(500);
  });
});

describe('parseYearRange()', () => {
  it('returns both ends, an open one as an empty text', () => {
    expect(parseYearRange('2015-2018')).deep.equal({ from: '2015', to: '2018' });
    expect(parseYearRange('2015-')).deep.equal({ from: '2015', to: '' });
    expect(parseYearRange('-2018')).deep.equal({ from: '', to: '2018' });
    expect(parseYearRange('2015')).deep.equal({ from: '2015', to: '2015' });
    expect(parseYearRange(undefined)).deep.equal({ from: '', to: '' });
  });
});

describe('isFiltered()', () => {
  it('is true when a query filters, and false for its order and its limit', () => {
    expect(isFiltered({ territory: 'montauban' })).equal(true);
    expect(isFiltered({ order: 'title', limit: 3 })).equal(false);
    expect(isFiltered({ territory: '', member: undefined })).equal(false);
    expect(isFiltered({ limit: 3, chosen: { query: 'eau' } })).equal(true);
    expect(isFiltered({ member: 'spf', chosen: { member: '' } })).equal(true);
    expect(isFiltered({ chosen: { order: 'title' } })).equal(false);
  });
});
