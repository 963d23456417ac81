import { expect } from 'chai';
import { toCsv } from './csv.js';

describe('toCsv()', () => {
  it('writes what French Excel opens, doubles quotes, and never lets a text run as a formula', () => {
    const rows = [
      ['Un « jardin »; "vert"', 1.5, undefined],
      ['=HYPERLINK("x")', -3, '2 lignes\nici'],
    ];
    expect(toCsv(['Titre', 'Valeur', 'Note'], { columns: [], rows })).equal(
      '\ufeffTitre;Valeur;Note\r\n"Un « jardin »; ""vert""";1,5;\r\n"\'=HYPERLINK(""x"")";-3;"2 lignes\nici"\r\n',
    );
  });
});
