import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { cfsi, feed, initiative, organisation } from '../../../test/helpers/feed-builders.js';
import './lesson-list.js';

const axes = (root: ShadowRoot) =>
  [...root.querySelectorAll('[part=axis]')].map((axis) => [
    text(axis.querySelector('[part=title]')),
    axis.querySelectorAll('[part=lesson]').length,
  ]);

describe('<coop-lesson-list>', () => {
  afterEach(unmountAll);

  it('groups lessons by axis, each with the initiatives it was learnt from', async () => {
    const root = await mountElement('coop-lesson-list', await cfsi());
    expect(axes(root)).to.deep.equal([
      ["Associer des acteurs de nature différente et relier l'économique et le social", 4],
      ['Coopérer sur des enjeux partagés par une coopération de territoire à territoire', 3],
    ]);
    const first = root.querySelector('[part=lesson]');
    expect(text(first))
      .to.contain('Tiré de : Guinée 44, MFR et leurs partenaires en Guinée')
      .and.to.contain('replace l’apprentissage mutuel');
    expect(first?.querySelector('a')).to.include({
      href: 'https://www.cfsi.asso.fr/programme/agir-acteur-changement',
      rel: 'noopener noreferrer',
    });
  });

  it('selects for a member the lessons of its initiatives', async () => {
    const root = await mountElement('coop-lesson-list', await cfsi(), { member: 'gret' });
    expect([...root.querySelectorAll('.lesson-title')].map(text)).to.deep.equal(['Plus-value en terme d’efficacité']);
  });

  it('puts lessons without an axis last, and leaves out unknown initiatives', async () => {
    const lessons = [
      { id: 'l', title: 'L', text: 'Un.', axis: 'nowhere', initiatives: ['nowhere'] },
      { id: 'm', title: 'M', text: 'Deux.', axis: 'x', initiatives: ['a'] },
    ];
    const root = await mountElement(
      'coop-lesson-list',
      feed({ lessons, lesson_axes: [{ id: 'x', title: 'X' }], items: [initiative('a')] }),
    );
    expect(axes(root)).to.deep.equal([
      ['X', 1],
      ['Autres enseignements', 1],
    ]);
    expect(text(root.querySelectorAll('[part=lesson]')[1])).to.equal('L Un.');
  });

  it('says so when there is no lesson', async () => {
    const root = await mountElement('coop-lesson-list', feed());
    expect(text(root.querySelector('slot[name=empty]'))).to.equal('Aucun enseignement à afficher.');
  });

  it('shows the beginning of a list of 500 lessons, and counts the others [R45]', async () => {
    const organisations = Array.from({ length: 500 }, (_, n) => organisation(`o${n}`));
    const lessons = organisations.map(({ id }) => ({ id, title: id, text: 'Un.', organisations: [] as string[] }));
    Object.assign(lessons[0] ?? {}, { organisations: organisations.map(({ id }) => id) });
    const root = await mountElement('coop-lesson-list', feed({ lessons, organisations }));
    expect(axes(root)).to.deep.equal([['Autres enseignements', 200]]);
    expect(text(root.querySelector('.lessons > li:last-child'))).to.equal('300 autres');
    expect(text(root.querySelector('[part=lesson]'))).to.match(/ o199 et 300 autres$/);
  });
});
