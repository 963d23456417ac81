import { expect } from 'chai';
import { runSync } from '../../common/scheduler.js';
import { toCsv } from './csv.js';

/** Returns the cells of one row that has these values, as a program that doubles quotes reads them. */
function cellsOf(...row: (string | number)[]): string[] {
  // without the byte order mark, the empty header and the last line break
  const line = runSync(toCsv([], { columns: [], rows: [row] })).slice(3, -2);
  return [...line.matchAll(/"((?:[^"]|"")*)"|[^;]+/g)].map(([cell, quoted]) => quoted?.replaceAll('""', '"') ?? cell);
}

describe('toCsv()', () => {
  it('writes what French Excel opens, doubles quotes, and never lets a text run as a formula', () => {
    const rows = [
      ['Un « jardin »; "vert"', 1.5, undefined],
      ['=HYPERLINK("x")', -3, '2 lignes\nici'],
    ];
    expect(runSync(toCsv(['Titre', 'Valeur', 'Note'], { columns: [], rows }))).equal(
      '\ufeffTitre;Valeur;Note\r\n"Un « jardin »; ""vert""";1,5;\r\n"\'=HYPERLINK(""x"")";-3;"2 lignes\nici"\r\n',
    );
  });

  it('disarms every sign of a formula, whatever a program trims before it [R50]', () => {
    for (const blank of ['', ' ', '\t', '\n', '\r', '\u00a0', '\u200b', '\ufeff', '\u2060', '\u3000', '\u00ad', '"'])
      for (const sign of '=+-@＝＋－＠')
        expect(cellsOf(`${blank}${sign}1+1`)[0], JSON.stringify(blank + sign)).equal(`'${blank}${sign}1+1`);
  });

  it('disarms a formula after a comma, a semicolon, a tab or a line break of the text [R50]', () => {
    for (const separator of [',', ';', '\t', '\n', '\r'])
      for (const formula of ['=1+1', ' @SUM(A1)', '\u200b＝1', '"=1+1"', "-1+cmd|'/C calc'!A0"])
        expect(cellsOf(`a${separator}${formula}`)[0], formula).match(/^a[^=@＝-]*'/);
  });

  it('leaves numbers, bullets and signs within a text as they are [R50]', () => {
    const texts = ['Eau, -20 % ; +3 °C', 'a\n- un\n- deux', 'a = b', 'x@y', '2015-2018', 'a,b;c\td'];
    expect(cellsOf(...texts, -1.5, '3')).deep.equal([...texts, '-1,5', '3']);
  });
});
