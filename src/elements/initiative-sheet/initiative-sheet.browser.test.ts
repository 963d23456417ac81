import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import {
  cfsi,
  feed,
  initiative,
  organisation,
  pairing,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import './initiative-sheet.js';

const mountSheet = (json: unknown, slug: string, more: Record<string, string> = {}) =>
  mountElement('coop-initiative-sheet', json, { initiative: slug, ...more });
const section = (root: ShadowRoot, heading: string) =>
  [...root.querySelectorAll('section')].find((part) => text(part.querySelector('.heading')) === heading);
const facts = (root: ShadowRoot) =>
  Object.fromEntries(
    [...root.querySelectorAll('.facts > div')].map((fact) => [
      text(fact.querySelector('dt')),
      text(fact.querySelector('dd')),
    ]),
  );

describe('<coop-initiative-sheet>', () => {
  afterEach(unmountAll);

  it('shows where, when, in which programme and since when', async () => {
    const root = await mountSheet(await cfsi(), 'paniers-comasagua-montauban');
    expect(text(root.querySelector('.ends'))).to.equal('Montauban (France) — Comasagua (Salvador)');
    expect(facts(root)).to.deep.equal({
      Période: '2015–2018',
      Avancement: 'Terminée',
      Programme: 'Coopérer autrement en acteurs du changementPremière phase (2014–2018)',
      Auparavant:
        'Depuis le milieu des années 2000, le Secours populaire français soutient les communautés de Comasagua au Salvador',
      Thèmes: 'Jardins solidaires, Insertion, Lien social et Maraîchage',
    });
    expect(text(root.querySelector('.completeness'))).to.equal(
      'Fiche complète : tout ce que publie la source est ici.',
    );
  });

  it('shows the sections of the source under its own headings, one level below the title', async () => {
    const root = await mountSheet(await cfsi(), 'paniers-comasagua-montauban', { 'heading-level': '2' });
    expect(root.querySelector('#title')?.getAttribute('aria-level')).to.equal('2');
    const headings = [...root.querySelectorAll('[part=section] [role=heading]')];
    expect(headings.map(text)).to.deep.equal(['Présentation', 'Objectif', 'Parties prenantes', 'Résultats']);
    for (const heading of headings) expect(heading.getAttribute('aria-level')).to.equal('3');
    expect(text(section(root, 'Résultats'))).to.contain('missions croisées entre Salvadoriens et Français.');
  });

  it('shows the partners by side of the pairing, and says where the side is not given', async () => {
    const root = await mountSheet(await cfsi(), 'paniers-comasagua-montauban');
    const sides = [...root.querySelectorAll('.side')].map((side) => [
      text(side.querySelector('.side-name')),
      side.querySelectorAll('[part=partner]').length,
    ]);
    expect(sides).to.deep.equal([
      ['Côté Montauban', 6],
      ['Côté Comasagua', 3],
      ['Côté non précisé', 6],
    ]);
    const partner = [...root.querySelectorAll('[part=partner]')].find((entry) => text(entry).startsWith('Canasta'));
    expect(text(partner)).to.equal('Canasta Campesina coopérative agricole · Comasagua (Salvador)');
  });

  it('paints the located territories on a locator map', async () => {
    const root = await mountSheet(await cfsi(), 'paniers-comasagua-montauban');
    const surface = root.querySelector('.surface') as HTMLElement;
    expect(surface.getAttribute('aria-label')).to.equal('Carte\u00a0: Montauban et Comasagua');
    const painted = () =>
      [...surface.querySelectorAll('canvas')].some((canvas) => {
        const { width, height } = canvas;
        const context = canvas.getContext('2d');
        return width && height && context?.getImageData(0, 0, width, height).data.some((value) => value > 0);
      });
    await waitUntil(painted, 'the map');
    expect(text(root.querySelector('.places'))).to.contain('parcelles destinées au maraîchage');
  });

  it('says that a record is a mere mention, shows its lesson once, and invents nothing', async () => {
    const root = await mountSheet(await cfsi(), 'guinee-44-mfr');
    const content = text(root.querySelector('.initiative'));
    expect(content).to.contain(
      'Simple mention : la source cite cette initiative en une phrase, et rien n’y a été ajouté.',
    );
    expect(content)
      .to.contain('autre territoire non précisé')
      .and.to.contain('Dates non précisées')
      .and.to.contain('Titre rédactionnel');
    expect(content.split('encourage des coopérations horizontales')).to.have.length(2);
    expect(content).to.not.match(/20[01]\d|France|Terminée|En cours/);
    expect(text(section(root, 'Enseignement'))).to.contain('Guinée 44, MFR et Partenaires de Guinée 44');
  });

  it('shows a record with a title alone, without an empty heading', async () => {
    const root = await mountSheet(feed({ items: [initiative('a', {}, { title: 'Un jardin' })] }), 'a');
    expect(text(root.querySelector('#title'))).to.equal('Un jardin');
    expect(text(root.querySelector('.text'))).to.equal('La source n’en dit pas davantage.');
    expect([...root.querySelectorAll('.heading')]).to.deep.equal([]);
    for (const element of root.querySelectorAll('dt, dd, p')) expect(text(element)).to.not.equal('');
  });

  it('shows the source’s own words for a period, and marks an inferred end', async () => {
    const period = { start: '2019', end: '2021', inferred: ['end'], label: 'une nouvelle phase triennale' };
    const root = await mountSheet(feed({ items: [initiative('a', { period })] }), 'a');
    expect(facts(root).Période).to.equal('2019–2021 (fin déduite)Dans la source : « une nouvelle phase triennale »');
  });

  it('shows each text in the visitor’s language where it is translated, else in its own', async () => {
    const json = feed({
      language: 'fr',
      items: [
        initiative('a', {
          figures: [{ value: 12, label: 'jardins', note: 'en tout', translations: { en: { label: 'gardens' } } }],
          audiences: ['Jeunes', 'Familles'],
          images: [
            {
              url: new URL('/demo/icone.svg', location.href).href,
              alt: 'Un semis',
              caption: 'Au printemps',
              translations: { en: { alt: 'A seedling' } },
            },
          ],
          documents: [{ url: 'bilan.pdf', title: 'Bilan', translations: { en: { title: 'Report' } } }],
          translations: { en: { audiences: ['Young people'] } },
        }),
      ],
    });
    const root = await mountSheet(json, 'a', { lang: 'en' });
    const textsAndLangs = (selector: string) =>
      [...root.querySelectorAll(selector)].map((element) => [text(element), element.getAttribute('lang')]);
    expect(textsAndLangs('.figure bdi')).to.deep.equal([
      ['gardens', null],
      ['en tout', 'fr'],
    ]);
    expect(textsAndLangs('.tags bdi')).to.deep.equal([
      ['Young people', null],
      ['Familles', 'fr'],
    ]);
    expect(root.querySelector('img')).to.include({ alt: 'A seedling', lang: '' });
    expect(textsAndLangs('figcaption p bdi')).to.deep.equal([['Au printemps', 'fr']]);
    expect(text(section(root, 'Documents'))).to.contain('Report');
    for (const bdi of root.querySelectorAll('bdi[lang]')) expect(bdi.getAttribute('dir')).to.equal('auto');
  });

  it('shows the goals by number, name and colour, and says when they are suggested', async () => {
    const root = await mountSheet(
      feed({ items: [initiative('a', { sdgs: [8, '2.4', 2, 99], sdgs_basis: 'suggested' })] }),
      'a',
    );
    await waitUntil(() => text(root.querySelector('.goals')).includes('Faim'), 'the names');
    expect([...root.querySelectorAll('[part=goal]')].map(text)).to.deep.equal([
      '2 ODD 2 Faim « zéro »',
      '8 ODD 8 Travail décent et croissance économique',
    ]);
    expect(text(section(root, 'Objectifs de développement durable'))).to.contain(
      'Suggérés par la rédaction, non déclarés par le réseau.',
    );
    const { color, backgroundColor } = getComputedStyle(root.querySelector('.g8') as Element);
    expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(162, 25, 66)']);
  });

  it('shows images of the feed’s own host at once, and asks before it loads one of another host', async () => {
    const own = new URL('/demo/icone.svg', location.href).href;
    const images = [
      {
        url: own,
        alt: 'Le jardin',
        width: 40,
        height: 20,
        caption: 'Au printemps',
        credit: 'SPF',
        srcset: `${own} 40w, javascript:x 80w`,
      },
      { url: 'https://photos.example/a.jpg', alt: 'La récolte' },
      { url: 'javascript:alert(1)', alt: 'Rien' },
    ];
    const root = await mountSheet(feed({ items: [initiative('a', { images })] }), 'a');
    expect(root.querySelectorAll('.image')).to.have.length(2);
    const [image] = [...root.querySelectorAll('img')];
    expect(root.querySelectorAll('img')).to.have.length(1);
    expect(image).to.include({
      src: own,
      alt: 'Le jardin',
      loading: 'lazy',
      referrerPolicy: 'no-referrer',
      srcset: `${own} 40w`,
    });
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).to.deep.equal(['40', '20']);
    expect(text(root.querySelector('figcaption'))).to.equal('Au printempsCrédit : SPF');
    const button = root.querySelector('.ask button') as HTMLButtonElement;
    expect(text(button)).to.equal('Afficher l’image de photos.example');
    button.click();
    await waitUntil(() => root.querySelectorAll('img').length === 2);
    expect(root.querySelectorAll('img')[1]?.alt).to.equal('La récolte');
  });

  it('shows the format and the size of a document', async () => {
    const documents = [
      { url: 'bilan.pdf', title: 'Bilan', mime_type: 'application/pdf', size_in_bytes: 1_234_567, language: 'es' },
      { url: 'note.odt', title: 'Note', size_in_bytes: 2300 },
      { url: 'data:text/html,x', title: 'Rien' },
    ];
    const root = await mountSheet(feed({ items: [initiative('a', { documents })] }), 'a');
    const links = [...(section(root, 'Documents')?.querySelectorAll('a') ?? [])];
    expect(links.map(text)).to.deep.equal(['Bilan (PDF, 1,2 Mo)', 'Note (3 ko)']);
    expect(links[0]).to.include({ rel: 'noopener noreferrer', hreflang: 'es', type: 'application/pdf' });
  });

  it('marks each text that is not in the visitor’s language', async () => {
    const items = [
      initiative('a', { sections: [{ kind: 'results', text: 'حديقة' }] }, { language: 'ar', title: 'حديقة' }),
    ];
    const root = await mountSheet(feed({ items }), 'a');
    for (const selector of ['#title bdi', '.prose']) {
      const element = root.querySelector(selector);
      expect(element?.getAttribute('lang'), selector).to.equal('ar');
      expect(getComputedStyle(element as Element).direction, selector).to.equal('rtl');
    }
    expect(text(root.querySelector('[part=section] .heading'))).to.equal('Résultats');
  });

  it('shows the sections in the visitor’s language where they are translated, else in their own', async () => {
    const sections = [{ kind: 'results', title: 'Résultats', text: 'Un jardin.' }];
    const translations = {
      es: { title: 'Un huerto', sections: [{ kind: 'results', title: 'Resultados', text: 'Un huerto solidario.' }] },
    };
    const json = feed({ items: [initiative('a', { sections, translations }, { title: 'Un jardin' })] });
    const spanish = await mountSheet(json, 'a', { lang: 'es' });
    expect(text(spanish.querySelector('.text'))).to.equal('Resultados Un huerto solidario.');
    expect(spanish.querySelector('.prose')?.hasAttribute('lang')).to.equal(false);
    const portuguese = await mountSheet(json, 'a', { lang: 'pt' });
    expect(text(portuguese.querySelector('.text'))).to.equal('Résultats Un jardin.');
    for (const selector of ['.prose', '[part=section] bdi', '#title bdi'])
      expect(portuguese.querySelector(selector)?.getAttribute('lang'), selector).to.equal('fr');
    expect(text(portuguese.querySelector('.completeness') ?? portuguese.querySelector('dt'))).to.equal('Período');
  });

  it('links a website section that is an address, relative to the feed; else shows its text [R15]', async () => {
    const link = async (text: string) => {
      const root = await mountSheet(feed({ items: [initiative('a', { sections: [{ kind: 'website', text }] })] }), 'a');
      const anchor = root.querySelector<HTMLAnchorElement>('[part=section] a');
      expect(root.querySelector('[part=section]')?.textContent).include(text);
      return [anchor?.getAttribute('href'), anchor?.rel];
    };
    // an inline feed has the address of the page
    expect(await link('fiches/jardin.html')).deep.equal([
      new URL('fiches/jardin.html', document.baseURI).href,
      'noopener noreferrer',
    ]);
    expect(await link('https://jardin.example/')).deep.equal(['https://jardin.example/', 'noopener noreferrer']);
    for (const text of ['Le site du jardin', 'javascript:alert(1)', '//ailleurs.example/'])
      expect(await link(text), text).deep.equal([undefined, undefined]);
  });

  it('shows text that looks like HTML as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const json = feed({
      territories: [territory('x', { name: evil }), territory('y')],
      organisations: [organisation('o', { name: evil, url: 'javascript:alert(1)' })],
      pairings: [pairing('p', 'x', 'y')],
      items: [
        initiative(
          'a',
          {
            pairings: ['p'],
            places: [place('x')],
            partners: [partner('o')],
            sections: [{ kind: 'website', text: 'javascript:alert(1)' }],
          },
          { title: evil },
        ),
      ],
    });
    const root = await mountSheet(json, 'a');
    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('a')).to.equal(null);
    expect(text(root.querySelector('.initiative')).split(evil)).to.have.length(4);
  });

  it('links related initiatives, and cites the source', async () => {
    const source = {
      title: 'Une fiche',
      publisher: 'La Fonda',
      authors: ['A', 'B'],
      date: '2020-09',
      url: 'https://fonda.example/f',
    };
    const items = [
      initiative('a', { related: ['b', 'nowhere'], source }),
      initiative('b', {}, { title: 'Une autre', url: 'https://b.example/' }),
    ];
    const root = await mountSheet(feed({ items, license: 'CC BY 4.0' }), 'a');
    expect(text(section(root, 'Initiatives liées'))).to.equal('Initiatives liéesUne autre');
    expect(text(root.querySelector('.source p:nth-of-type(2)'))).to.equal(
      'A et B, Une fiche, La Fonda, septembre 2020.',
    );
    expect(text(root.querySelector('.source'))).to.contain('Licence : CC BY 4.0');
  });

  it('shows the beginning of lists that are very long, and says how many entries it leaves out [R45]', async () => {
    const numbers = Array.from({ length: 1000 }, (_, n) => n);
    const root = await mountSheet(
      feed({
        organisations: numbers.map((n) => organisation(`o${n}`)),
        items: [
          initiative('a', {
            sections: numbers.map((n) => ({ kind: 'results', title: `Titre ${n}`, text: `Texte ${n}` })),
            documents: numbers.map((n) => ({ url: `${n}.pdf`, title: `Document ${n}` })),
            partners: numbers.map((n) => partner(`o${n}`)),
          }),
        ],
      }),
      'a',
    );
    for (const selector of ['[part=section]', '.partners > li', '.links > li'])
      expect(root.querySelectorAll(selector).length, selector).within(50, 300);
    expect(text(root.querySelector('.text > .muted'))).equal('800 autres');
    for (const selector of ['.partners', '.links'])
      expect(text(root.querySelector(`${selector} > li:last-child`)), selector).equal('800 autres');
  });

  it('ends a text of 30,000 paragraphs, and a list of 300 territories and themes, early [R45]', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `t${n}`);
    const item = initiative('a', {
      pairings: ['p'],
      themes: ids,
      sections: [{ kind: 'results', text: 'Un paragraphe.\n\n'.repeat(30_000) }],
    });
    const root = await mountSheet(
      feed({
        territories: ids.map((id) => territory(id)),
        themes: ids.map((id) => ({ id, name: id })),
        pairings: [pairing('p', ...ids)],
        items: [item],
      }),
      'a',
    );
    expect(root.querySelectorAll('.prose > p').length).within(100, 10_000);
    expect(text(root.querySelector('.prose > p:last-child'))).to.match(/…$/);
    expect(text(root.querySelector('.ends')))
      .to.contain('t19')
      .and.to.match(/280 autres$/);
    expect(facts(root).Thèmes).to.match(/ et 100 autres$/);
  });
});
