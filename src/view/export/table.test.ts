import { expect } from 'chai';
import { buildNetwork, cfsi } from '../../../test/helpers/feed-builders.js';
import { figuresTable } from './figures-table.js';
import { lessonsTable } from './lessons-table.js';
import { programmesTable, programmeTerritories } from './programmes-table.js';
import { toCsv, toGeoJson, toTable } from './table.js';

describe('what a visitor takes away', () => {
  it('is a table of what is shown: initiatives, partners, lessons or figures', async () => {
    const network = await buildNetwork(await cfsi());
    const of = (tag: string, selection = {}) => toTable(tag, network, selection);
    expect(
      of('coop-initiative-list', { member: 'spf' }).rows.map(([title, where, start]) => [title, where, start]),
    ).deep.equal([
      ['Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban', 'Montauban, Comasagua', '2015'],
    ]);
    expect(of('coop-partner-list').rows).length(25);
    expect(lessonsTable(network, {}).rows).length(7);
    expect(lessonsTable(network, { member: 'gret' }).rows.map(([, title]) => title)).deep.equal([
      'Plus-value en terme d’efficacité',
    ]);
    expect(figuresTable(network, {}).rows[1]).deep.equal([
      'more_than',
      70,
      'organisations',
      'partenaires mobilisés',
      'en France, en Asie, en Amérique latine et en Afrique',
      undefined,
      '2014',
      '2018',
      undefined,
    ]);
    expect(
      figuresTable(network, { initiative: 'paniers-comasagua-montauban' }).rows.map(([, value]) => value),
    ).deep.equal([300]);
  });

  it('of a programme is a row for each phase, and the places where it acts', async () => {
    const network = await buildNetwork(await cfsi());
    const { columns, rows } = programmesTable(network, {});
    expect(rows.map((row) => columns.map((_, index) => row[index]).slice(1, 4))).deep.equal([
      ['Première phase', '2014', '2018'],
      ['Nouvelle phase triennale', '2019', '2021'],
    ]);
    const { features } = toGeoJson(network, { programme: 'cooperer-autrement' }, programmeTerritories(network, {})) as {
      features: unknown[];
    };
    expect(features.length).above(3);
  });

  it('opens in French Excel, quotes kept, and never runs as a formula', () => {
    const rows = [
      ['Un « jardin »; "vert"', 1.5, undefined],
      ['=HYPERLINK("x")', -3, '2 lignes\nici'],
    ];
    expect(toCsv(['Titre', 'Valeur', 'Note'], { columns: [], rows })).equal(
      '\ufeffTitre;Valeur;Note\r\n"Un « jardin »; ""vert""";1,5;\r\n"\'=HYPERLINK(""x"")";-3;"2 lignes\nici"\r\n',
    );
  });

  it('is a map of points and of lines between those that are paired, longitude first', async () => {
    const { features } = toGeoJson(await buildNetwork(await cfsi()), { initiative: 'paniers-comasagua-montauban' }) as {
      features: { geometry: { type: string; coordinates: unknown }; properties: object }[];
    };
    expect(features.map(({ geometry }) => geometry)).deep.equal([
      { type: 'Point', coordinates: [1.355, 44.018] },
      { type: 'Point', coordinates: [-89.38, 13.63] },
      {
        type: 'LineString',
        coordinates: [
          [1.355, 44.018],
          [-89.38, 13.63],
        ],
      },
    ]);
    expect(features[0]?.properties).include({ name: 'Montauban', country: 'FR', precision: 'municipality' });
  });
});
