import { expect } from 'chai';
import { buildNetwork, cfsi, feed, territory } from '../../../test/helpers/feed-builders.js';
import { initiativeTitle, localize, placeName, truncate } from './localized.js';

describe('localize()', () => {
  it('returns the translation, else the text as it was written with its language', () => {
    const record = { name: 'Guinée', translations: { en: { name: 'Guinea' }, de: {}, es: { name: '' } } };
    expect(localize(record, 'name', 'en', 'fr')).deep.equal({ text: 'Guinea' });
    expect(localize(record, 'name', 'fr', 'fr-FR')).deep.equal({ text: 'Guinée', lang: undefined });
    for (const lang of ['de', 'es', 'pt'])
      expect(localize(record, 'name', lang, 'fr')).deep.equal({ text: 'Guinée', lang: 'fr' });
    expect(localize({ name: 'Kankan' }, 'name', 'en', undefined)).deep.equal({ text: 'Kankan', lang: undefined });
  });

  it('takes `fr_FR` and `FR` for French [R20]', () => {
    for (const original of ['fr_FR', 'FR', 'Fr-fr'])
      expect(localize({ name: 'Guinée' }, 'name', 'fr', original).lang, original).equal(undefined);
    expect(localize({ name: 'Guinea' }, 'name', 'fr', 'es_ES').lang).equal('es-ES');
  });
});

describe('placeName()', () => {
  it('adds the country as the feed names it, else its code, and neither to a country', async () => {
    const network = await buildNetwork(await cfsi());
    const nameOf = (id: string) => placeName(network.territories.get(id) as never, network, 'en');
    expect(nameOf('montauban')).deep.include({
      text: 'Montauban',
      lang: 'fr',
      country: { text: 'France', lang: 'fr' },
      countryCode: undefined,
    });
    for (const id of ['guinee', 'afrique']) expect(nameOf(id)).not.property('country');
    const alone = await buildNetwork(feed({ territories: [territory('kankan', { country: 'GN' })] }));
    expect(placeName(alone.territories.get('kankan') as never, alone, 'fr')).include({
      text: 'kankan',
      country: undefined,
      countryCode: 'GN',
    });
  });
});

describe('initiativeTitle()', () => {
  it('returns the title, else the first words of the text, else the id', async () => {
    const titleOf = async (item: object) => {
      const network = await buildNetwork(feed({ items: [{ id: 'a', ...item }] }));
      return initiativeTitle(network.initiatives.get('a') as never, network, 'fr').text;
    };
    expect(await titleOf({ title: 'Titre' })).equal('Titre');
    expect(await titleOf({ title: ' ', content_text: 'Un jardin' })).equal('Un jardin');
    expect(await titleOf({ content_html: '<p>Un jardin</p>' })).equal('Un jardin');
    expect(await titleOf({ content_text: ' ', content_html: '<img>' })).equal('a');
    expect(await titleOf({ content_text: 'mot '.repeat(100) })).match(/^(mot ){10,19}mot…$/);
  });
});

describe('truncate()', () => {
  it('cuts a text between words, and a word that is too long within', () => {
    expect(truncate('un deux trois', 99)).equal('un deux trois');
    expect(truncate('un deux trois', 9)).equal('un deux…');
    expect(truncate('un\n\n deux', 99)).equal('un deux');
    expect(truncate('x'.repeat(100_000), 280)).equal(`${'x'.repeat(280)}…`);
  });
});
