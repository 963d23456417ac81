import { expect } from 'chai';
import { parseParagraphs } from './paragraphs.js';

describe('the plain text of a feed', () => {
  it('is parted in paragraphs by a blank line, and in bullets by a hyphen', () => {
    expect(parseParagraphs('Un.\nDeux.\n\nTrois :\n- a\n -  b\n\n\n- c\n')).deep.equal([
      'Un.',
      'Deux.',
      'Trois :',
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('keeps a hyphen that is no bullet, and is nothing where there is nothing', () => {
    expect(parseParagraphs('-5 °C\nco-opération')).deep.equal(['-5 °C', 'co-opération']);
    expect(parseParagraphs(' \n\n ')).deep.equal([]);
  });
});
