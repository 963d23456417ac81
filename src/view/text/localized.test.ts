import { expect } from 'chai';
import { buildNetwork, cfsi, feed, territory } from '../../../test/helpers/feed-builders.js';
import { initiativeTitle, localize, placeName, truncate } from './localized.js';

describe('the words of a feed', () => {
  it('are in the visitor’s language where they are translated, else as they were written, with their language', () => {
    const record = { name: 'Guinée', translations: { en: { name: 'Guinea' }, de: {}, es: { name: '' } } };
    expect(localize(record, 'name', 'en', 'fr')).deep.equal({ text: 'Guinea' });
    expect(localize(record, 'name', 'fr', 'fr-FR')).deep.equal({ text: 'Guinée', lang: undefined });
    for (const lang of ['de', 'es', 'pt'])
      expect(localize(record, 'name', lang, 'fr')).deep.equal({ text: 'Guinée', lang: 'fr' });
    expect(localize({ name: 'Kankan' }, 'name', 'en', undefined)).deep.equal({ text: 'Kankan', lang: undefined });
  });

  it('R20 are not foreign to a French visitor because a program writes `fr_FR` or `FR`', () => {
    for (const original of ['fr_FR', 'FR', 'Fr-fr'])
      expect(localize({ name: 'Guinée' }, 'name', 'fr', original).lang, original).equal(undefined);
    expect(localize({ name: 'Guinea' }, 'name', 'fr', 'es_ES').lang).equal('es-ES');
  });

  it('name a place with its country: in the words of the feed, by its code where it has none, alone for a country', async () => {
    const network = await buildNetwork(await cfsi());
    const named = (id: string) => placeName(network.territories.get(id) as never, network, 'en');
    expect(named('montauban')).deep.include({
      text: 'Montauban',
      lang: 'fr',
      country: { text: 'France', lang: 'fr' },
      countryCode: undefined,
    });
    for (const id of ['guinee', 'afrique']) expect(named(id)).not.property('country');
    const alone = await buildNetwork(feed({ territories: [territory('kankan', { country: 'GN' })] }));
    expect(placeName(alone.territories.get('kankan') as never, alone, 'fr')).include({
      text: 'kankan',
      country: undefined,
      countryCode: 'GN',
    });
  });

  it('give a title to an item without one: its first words, else its id', async () => {
    const titled = async (item: object) => {
      const network = await buildNetwork(feed({ items: [{ id: 'a', ...item }] }));
      return initiativeTitle(network.initiatives.get('a') as never, network, 'fr').text;
    };
    expect(await titled({ title: 'Titre' })).equal('Titre');
    expect(await titled({ title: ' ', content_text: 'Un jardin' })).equal('Un jardin');
    expect(await titled({ content_html: '<p>Un jardin</p>' })).equal('Un jardin');
    expect(await titled({ content_text: ' ', content_html: '<img>' })).equal('a');
    expect(await titled({ content_text: 'mot '.repeat(100) })).match(/^(mot ){10,19}mot…$/);
  });

  it('are cut between words, or within a word that has no end', () => {
    expect(truncate('un deux trois', 99)).equal('un deux trois');
    expect(truncate('un deux trois', 9)).equal('un deux…');
    expect(truncate('un\n\n deux', 99)).equal('un deux');
    expect(truncate('x'.repeat(100_000), 280)).equal(`${'x'.repeat(280)}…`);
  });
});
