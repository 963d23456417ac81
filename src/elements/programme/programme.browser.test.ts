import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { cfsi, feed } from '../../../test/helpers/feed-builders.js';
import './programme.js';

describe('<coop-programme>', () => {
  afterEach(unmountAll);

  it('shows the aim, the operator and the other spellings', async () => {
    const root = await mountElement('coop-programme', await cfsi());
    const head = text(root.querySelector('.head'));
    for (const fact of [
      'début : 2014',
      'Coopérer autrement en acteurs du changement',
      'passer d’une posture d’aide à une posture de partenariats équilibrés.',
      'Mise en œuvre : Comité français pour la solidarité internationale (CFSI)',
      'Dans le cadre de : Faire Ensemble 2030',
      'Aussi écrit : Coopérer autrement en acteurs de changement et Coopérer autrement en acteur de changement',
    ])
      expect(head).to.contain(fact);
  });

  it('lists the phases in order, each with its figures, and marks an inferred end', async () => {
    const root = await mountElement('coop-programme', await cfsi());
    expect(root.querySelector('.line')?.localName).to.equal('ol');
    const [first, second] = [...root.querySelectorAll('[part=phase]')].map(text);
    expect(first).to.match(
      /^2014–2018 Première phase En l’espace de quatre années \(2014-2018\) 9 initiatives soutenues plus de 70 partenaires/,
    );
    expect(second).to.match(
      /^2019–2021 Nouvelle phase triennale La fin est déduite : la source ne la donne pas\. En 2019, le CFSI a lancé/,
    );
    // a figure of the programme that a phase repeats is shown once
    expect(text(root.querySelector('#content')).split('460 000')).to.have.length(2);
  });

  it('shows its territories and its published initiatives', async () => {
    const root = await mountElement('coop-programme', await cfsi());
    expect([...root.querySelectorAll('.tags li')].map(text)).to.include.members([
      'Afrique',
      'Sarthe (France)',
      'Île-de-France (France)',
    ]);
    expect(root.querySelectorAll('.links [part=link]')).to.have.length(5);
  });

  it('shows each text in the visitor’s language where it is translated, else in its own', async () => {
    const phase = { id: 'f', label: 'Suite', period: { start: '2019' }, description: 'Un texte.' };
    const programme = {
      id: 'p',
      name: 'P',
      phases: [{ ...phase, translations: { en: { label: 'Follow-up' } } }],
      sections: [{ title: 'But', text: 'Relier.' }],
      translations: { en: { sections: [{ title: 'Aim', text: 'To link.' }] } },
    };
    const root = await mountElement('coop-programme', feed({ programmes: [programme] }), { lang: 'en' });
    expect(root.querySelector('[part=phase] bdi')?.outerHTML).to.contain('Follow-up').and.to.not.contain('lang=');
    expect(root.querySelector('[part=phase] .prose')).to.include({ lang: 'fr', dir: 'auto' });
    expect(text(root.querySelector('#content')))
      .to.contain('Aim')
      .and.to.contain('To link.')
      .and.to.not.contain('Relier');
  });

  it('shows a programme that has a name alone, and says when the feed has none', async () => {
    const root = await mountElement(
      'coop-programme',
      feed({ programmes: [{ id: 'p', name: 'P', operator: 'nowhere' }] }),
    );
    expect(text(root.querySelector('.whole'))).to.equal('P');
    const none = await mountElement('coop-programme', await cfsi(), { programme: 'nowhere' });
    expect(text(none.querySelector('slot[name=empty]'))).to.equal('Aucun programme à afficher.');
  });

  it('shows the beginning of lists that are very long, and counts the others [R45]', async () => {
    const figures = Array.from({ length: 500 }, (_, n) => ({ value: n, label: 'jardins' }));
    const phases = Array.from({ length: 500 }, (_, n) => ({ id: `p${n}`, period: {}, label: `P${n}`, figures }));
    const sections = figures.map(() => ({ text: 'Texte' }));
    const programmes = [{ id: 'p', name: 'P', phases, sections }];
    const root = await mountElement('coop-programme', feed({ programmes }));
    expect(root.querySelectorAll('[part=phase]')).to.have.length(200);
    expect(text(root.querySelector('.line > li:last-child'))).to.equal('300 autres');
    expect(text(root.querySelector('.figures > .muted'))).to.equal('300 autres');
    // all lists of the tag have 1,000 entries at most
    expect(root.querySelectorAll('[part=figure]').length).to.be.within(200, 800);
    expect(text(root.querySelector('.whole > .muted'))).to.match(/^[345]00 autres$/);
  });
});
