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
  return [...network.initiatives.values()].map((one) => toCard(one, network, lang));
}
const only = async (coop: object, item: object = {}, lang?: string) => {
  const json = feed({
    items: [initiative('a', coop as never, item as never)],
    territories: [territory('x'), territory('y'), territory('z')],
    organisations: ['cooperative', 'other', 'union', 'cooperative', 'school'].map((nature, n) =>
      organisation(`o${n}`, { nature }),
    ),
  });
  return (await cards(json, lang))[0];
};

describe('a card', () => {
  it('tells of the best known initiative of the CFSI: both territories, its years, its partners of all natures', async () => {
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

  it('says of the half-known ones what is not known, and whose words their title is', async () => {
    const [programme, , ...others] = await cards(await cfsi());
    expect(programme).include({ isProgramme: true, isOneSided: false });
    expect(others.map(({ places }) => places.map(({ text }) => text).join())).deep.equal([
      'Guinée',
      'Viêt Nam',
      'Mali',
      'Hauts-de-France',
    ]);
    for (const one of others) {
      expect(one).include({
        isOneSided: true,
        isPaired: false,
        period: undefined,
        status: undefined,
        completeness: 'mention',
      });
      expect(one.titleBasis).match(/^rédactionnel/);
    }
  });

  it('does not take two places for a pairing, nor for one side of it', async () => {
    expect(await only({ places: [place('x'), place('y', 'home'), place('z', 'mentioned')] })).include({
      isPaired: false,
      isOneSided: false,
    });
    expect(await only({ type: 'programme', places: [place('x', 'area')] })).include({
      isPaired: false,
      isOneSided: false,
    });
    expect(await only({ places: [place('x', 'mentioned')] })).deep.include({ places: [], isOneSided: false });
  });

  it('shows its summary, else the beginning of its text, else none', async () => {
    const summary = async (item: object) => (await only({}, item))?.summary?.text;
    expect(await summary({ summary: 'En bref', content_text: 'Au long' })).equal('En bref');
    expect(await summary({ summary: ' ', content_text: 'mot '.repeat(100) })).match(/^(mot ){60,69}mot…$/);
    expect(await summary({ content_html: '<p>Un <b>jardin</b>' })).equal('Un jardin');
    expect(await summary({ content_text: ' \n' })).equal(undefined);
  });

  it('marks its words that are not in the visitor’s language', async () => {
    const translations = { en: { title: 'Gardens' } };
    const english = await only({ translations }, { content_text: 'Un jardin', language: 'es' }, 'en');
    expect(english?.title).deep.equal({ text: 'Gardens' });
    expect(english?.summary).deep.equal({ text: 'Un jardin', lang: 'es' });
  });

  it('leads to the sheet on the network’s site, and nowhere else than to a page', async () => {
    expect((await only({}, { url: 'fiches/a' }))?.url).equal('https://reseau.example/fiches/a');
    for (const url of ['javascript:alert(1)', '//ailleurs.example', ' ', undefined])
      expect((await only({}, { url }))?.url).equal(undefined);
  });

  it('names the natures of its partners, the most frequent first, and not «other»', async () => {
    const partners = [4, 0, 1, 2, 3].map((n) => partner(`o${n}`));
    expect(await only({ partners })).deep.include({ partnerCount: 5, natures: ['cooperative', 'school'] });
  });

  it('R18 never shows a title that cannot be seen', async () => {
    const seen = await only({}, { title: '\u200b\u2060', summary: 'Un jardin.' });
    expect(seen?.title.text).to.equal('Un jardin.');
  });
});
