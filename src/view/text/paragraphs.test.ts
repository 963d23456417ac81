import { expect } from 'chai';
import { parseParagraphs } from './paragraphs.js';

describe('parseParagraphs()', () => {
  it('separates paragraphs at a blank line, and bullets at a hyphen', () => {
    expect(parseParagraphs('Un.\nDeux.\n\nTrois :\n- a\n -  b\n\n\n- c\n')).deep.equal([
      'Un.',
      'Deux.',
      'Trois :',
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('keeps a hyphen that is no bullet, and returns nothing for a blank text', () => {
    expect(parseParagraphs('-5 °C\nco-opération')).deep.equal(['-5 °C', 'co-opération']);
    expect(parseParagraphs(' \n\n ')).deep.equal([]);
  });
});
