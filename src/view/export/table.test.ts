import { expect } from 'chai';
import { buildNetwork, cfsi } from '../../../test/helpers/feed-builders.js';
import { runSync } from '../../common/scheduler.js';
import { figuresTable } from './figures-table.js';
import { lessonsTable } from './lessons-table.js';
import { programmesTable } from './programmes-table.js';
import { toTable } from './table.js';

const CFSI = cfsi().then(buildNetwork);

describe('toTable()', () => {
  it('returns the initiatives that a tag shows', async () => {
    const { rows } = runSync(toTable('coop-initiative-list', await CFSI, { member: 'spf' }));
    expect(rows.map(([title, territories, start]) => [title, territories, start])).deep.equal([
      ['Des Paniers paysans de Comasagua (Salvador) au jardin solidaire de Montauban', 'Montauban, Comasagua', '2015'],
    ]);
  });

  it('returns the partners of a partner list', async () => {
    expect(runSync(toTable('coop-partner-list', await CFSI, {})).rows).length(25);
  });
});

describe('lessonsTable()', () => {
  it('returns all lessons, or those of the initiatives that are asked for', async () => {
    expect(runSync(lessonsTable(await CFSI, {})).rows).length(7);
    expect(runSync(lessonsTable(await CFSI, { member: 'gret' })).rows.map(([, title]) => title)).deep.equal([
      'Plus-value en terme d’efficacité',
    ]);
  });
});

describe('figuresTable()', () => {
  it('returns the figures of the network, or those of the initiative that is asked for', async () => {
    expect(runSync(figuresTable(await CFSI, {})).rows[1]).deep.equal([
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
    const { rows } = runSync(figuresTable(await CFSI, { initiative: 'paniers-comasagua-montauban' }));
    expect(rows.map(([, value]) => value)).deep.equal([300]);
  });
});

describe('programmesTable()', () => {
  it('returns a row for each phase', async () => {
    const { columns, rows } = runSync(programmesTable(await CFSI, {}));
    expect(rows.map((row) => columns.map((_, index) => row[index]).slice(1, 4))).deep.equal([
      ['Première phase', '2014', '2018'],
      ['Nouvelle phase triennale', '2019', '2021'],
    ]);
  });
});
