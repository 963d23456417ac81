import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { cfsi, feed, initiative, place, territory } from '../../../test/helpers/feed-builders.js';
import './key-figures.js';

const figures = (root: ShadowRoot) => [...root.querySelectorAll('[part=figure]')].map(text);

describe('<coop-key-figures>', () => {
  afterEach(unmountAll);

  it('shows the declared figures with French typography', async () => {
    const root = await mountElement('coop-key-figures', await cfsi());
    expect(text(root.querySelector('[part=title]'))).to.equal('Chiffres déclarés par le réseau (CFSI)');
    expect([...root.querySelectorAll('.number')].map((number) => number.textContent)).to.deep.equal([
      '9',
      'plus de 70',
      '460\u202f000',
      '24',
    ]);
    expect(figures(root)).to.deep.equal([
      '9 initiatives soutenues 2014–2018',
      'plus de 70 partenaires mobilisés en France, en Asie, en Amérique latine et en Afrique 2014–2018',
      '460 000 personnes bénéficiaires directement ou indirectement 2014–2018',
      '24 membres du CFSI',
    ]);
  });

  it('shows the counted figures apart, and says why they may be lower', async () => {
    const root = await mountElement('coop-key-figures', await cfsi());
    expect(text(root.querySelector('.counted'))).to.equal(
      [
        'Comptés dans les fiches publiées ici 5 initiatives6 territoires5 pays25 organisations1 coopération',
        'de territoire à territoire',
        'Ce décompte ne porte que sur ce flux : il peut être inférieur aux chiffres déclarés.',
      ].join(' '),
    );
  });

  it('shows the figures of the programme or the initiative asked for', async () => {
    expect(
      figures(await mountElement('coop-key-figures', await cfsi(), { programme: 'cooperer-autrement' })),
    ).to.have.length(3);
    expect(
      figures(await mountElement('coop-key-figures', await cfsi(), { initiative: 'paniers-comasagua-montauban' })),
    ).to.deep.equal(['300 personnes en situation de précarité mobilisées par le jardin solidaire Montauban (France)']);
  });

  it('writes «de» after a million, and the sign of a unit', async () => {
    const declared = [
      { value: 1_000_000, label: 'personnes' },
      { value: 2_000_000, label: 'habitants' },
      { value: 12.5, unit: 'percent', label: 'du budget', qualifier: 'about' },
      { value: 3000, unit: 'eur', label: 'collectés', qualifier: 'at_least' },
      { value: 0, label: 'accident' },
    ];
    const root = await mountElement('coop-key-figures', feed({ figures: declared }));
    expect(
      [...root.querySelectorAll('[part=figure]')].map((figure) => figure.textContent?.replace(/\n\s*/g, ' ').trim()),
    ).to.deep.equal([
      '1\u202f000\u202f000 de\u00a0personnes',
      '2\u202f000\u202f000 d’habitants',
      'environ 12,5\u00a0% du budget',
      'au moins 3\u202f000\u00a0€ collectés',
      '0 accident',
    ]);
  });

  it('shows the counted figures alone where none is declared, and says when there is none', async () => {
    const json = feed({ territories: [territory('x')], items: [initiative('a', { places: [place('x')] })] });
    const root = await mountElement('coop-key-figures', json);
    expect(text(root.querySelector('#content'))).to.equal(
      'Comptés dans les fiches publiées ici 1 initiative1 territoire',
    );
    const empty = await mountElement('coop-key-figures', feed());
    expect(text(empty.querySelector('slot[name=empty]'))).to.equal('Aucun chiffre à afficher.');
  });

  it('shows the beginning of a list of 500 figures, and counts the others [R45]', async () => {
    const declared = Array.from({ length: 500 }, (_, n) => ({ value: n, label: 'jardins' }));
    const root = await mountElement('coop-key-figures', feed({ figures: declared }));
    expect(figures(root)).to.have.length(200);
    expect(text(root.querySelector('.figures > .muted'))).to.equal('300 autres');
  });
});
