import { expect } from 'chai';
import {
  buildNetwork,
  cfsi,
  feed,
  initiative,
  organisation,
  partner,
  place,
  territory,
} from '../../../test/helpers/feed-builders.js';
import { toCard } from './card.js';

async function cards(json: unknown, lang = 'fr') {
  const network = await buildNetwork(json);
  return [...network.initiatives.values()].map((initiative) => toCard(initiative, network, lang));
}
const cardOf = async (coop: object, item: object = {}, lang?: string) => {
  const json = feed({
    items: [initiative('a', coop as never, item as never)],
    territories: [territory('x'), territory('y'), territory('z')],
    organisations: ['cooperative', 'other', 'union', 'cooperative', 'school'].map((nature, n) =>
      organisation(`o${n}`, { nature }),
    ),
  });
  return (await cards(json, lang))[0];
};

describe('toCard()', () => {
  it('shows both territories, the years and the natures of the partners of a well-known initiative', async () => {
    const [, paniers] = await cards(await cfsi());
    expect(paniers).deep.include({
      isPaired: true,
      isOneSided: false,
      isProgramme: false,
      status: 'completed',
      completeness: undefined,
      titleBasis: undefined,
      partnerCount: 15,
    });
    expect(paniers?.places.map(({ text, country }) => [text, country?.text])).deep.equal([
      ['Montauban', 'France'],
      ['Comasagua', 'Salvador'],
    ]);
    expect(paniers?.period).deep.equal({ start: '2015', end: '2018' });
    expect(paniers?.natures.slice(0, 2)).members(['association', 'federation']);
    expect(paniers?.themes.length).equal(4);
  });

  it('says of a half-known initiative what is unknown, and who wrote its title', async () => {
    const [programme, , ...others] = await cards(await cfsi());
    expect(programme).include({ isProgramme: true, isOneSided: false });
    expect(others.map(({ places }) => places.map(({ text }) => text).join())).deep.equal([
      'Guinée',
      'Viêt Nam',
      'Mali',
      'Hauts-de-France',
    ]);
    for (const card of others) {
      expect(card).include({
        isOneSided: true,
        isPaired: false,
        period: undefined,
        status: undefined,
        completeness: 'mention',
      });
      expect(card.titleBasis).match(/^rédactionnel/);
    }
  });

  it('takes two places neither for a pairing nor for one side of it', async () => {
    expect(await cardOf({ places: [place('x'), place('y', 'home'), place('z', 'mentioned')] })).include({
      isPaired: false,
      isOneSided: false,
    });
    expect(await cardOf({ type: 'programme', places: [place('x', 'area')] })).include({
      isPaired: false,
      isOneSided: false,
    });
    expect(await cardOf({ places: [place('x', 'mentioned')] })).deep.include({ places: [], isOneSided: false });
  });

  it('returns the summary, else the beginning of the text, else none', async () => {
    const summary = async (item: object) => (await cardOf({}, item))?.summary?.text;
    expect(await summary({ summary: 'En bref', content_text: 'Au long' })).equal('En bref');
    expect(await summary({ summary: ' ', content_text: 'mot '.repeat(100) })).match(/^(mot ){60,69}mot…$/);
    expect(await summary({ content_html: '<p>Un <b>jardin</b>' })).equal('Un jardin');
    expect(await summary({ content_text: ' \n' })).equal(undefined);
  });

  it('marks a text that is not in the visitor’s language', async () => {
    const translations = { en: { title: 'Gardens' } };
    const english = await cardOf({ translations }, { content_text: 'Un jardin', language: 'es' }, 'en');
    expect(english?.title).deep.equal({ text: 'Gardens' });
    expect(english?.summary).deep.equal({ text: 'Un jardin', lang: 'es' });
  });

  it('returns the URL of the sheet on the network’s site, and no unsafe one', async () => {
    expect((await cardOf({}, { url: 'fiches/a' }))?.url).equal('https://reseau.example/fiches/a');
    for (const url of ['javascript:alert(1)', '//ailleurs.example', ' ', undefined])
      expect((await cardOf({}, { url }))?.url).equal(undefined);
  });

  it('returns the natures of the partners, the most frequent first, without «other»', async () => {
    const partners = [4, 0, 1, 2, 3].map((n) => partner(`o${n}`));
    expect(await cardOf({ partners })).deep.include({ partnerCount: 5, natures: ['cooperative', 'school'] });
  });

  it('never returns an invisible title [R18]', async () => {
    const card = await cardOf({}, { title: '\u200b\u2060', summary: 'Un jardin.' });
    expect(card?.title.text).to.equal('Un jardin.');
  });
});
