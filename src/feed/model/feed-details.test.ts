import { expect } from 'chai';
import { buildNetwork, cfsi, feed, initiative } from '../../../test/helpers/feed-builders.js';
import { FeedFigures, FeedLessons, FeedOrigin, FeedPlaces, ItemDetails, ItemFigures } from '../schema/details.js';
import { readFeedOrigin, readItemDetails } from './details.js';
import { readFeedFigures } from './figures.js';
import { readItemFigures } from './item-figures.js';
import { readFeedLessons } from './lessons.js';
import { readFeedPlaces } from './places.js';

/** What the webmaster is told in the console while `act` reads. */
function warned(act: () => void): string[] {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (...parts: unknown[]) => void told.push(...String(parts[1]).split('\n'));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('what a feed tells beyond its cards', () => {
  it('is read whole where it is sound: the feed of the CFSI, as the schema reads it', async () => {
    const json = await cfsi();
    const network = await buildNetwork(json);
    const told = warned(() => {
      const { programmes, figures } = readFeedFigures(network);
      expect({ programmes: [...programmes.values()], figures }).deep.equal(FeedFigures.parse(json._coop));
      const { lessons, axes } = readFeedLessons(network);
      expect({ lesson_axes: [...axes.values()], lessons: [...lessons.values()] }).deep.equal(
        FeedLessons.parse(json._coop),
      );
      const { territories, pairings } = readFeedPlaces(network);
      expect({ territories: [...territories.values()], pairings: [...pairings.values()] }).deep.equal(
        FeedPlaces.parse(json._coop),
      );
      expect(readFeedOrigin(network)).deep.equal(FeedOrigin.parse(json._coop));
      for (const item of json.items) {
        const one = network.initiatives.get(item._coop.slug);
        expect(one && readItemFigures(one, network), item.title).deep.equal(ItemFigures.parse(item._coop));
        expect(one && readItemDetails(one, network), item.title).deep.equal(ItemDetails.parse(item._coop));
      }
    });
    expect(told).deep.equal([]);
  });

  it('is read once for all the tags of a page', async () => {
    const network = await buildNetwork(await cfsi());
    expect(readFeedFigures(network)).equal(readFeedFigures(network));
    const [one] = network.initiatives.values();
    expect(one && readItemDetails(one, network)).equal(one && readItemDetails(one, network));
  });

  it('R20 is found where the gate had to mend its id: a blank before it, half a character in it', async () => {
    const figures = [{ value: 1, label: 'jardin' }];
    const network = await buildNetwork({
      ...feed(),
      items: [
        { id: 8, _coop: { slug: 'a\ud800', figures } },
        { id: ' b ', _coop: { slug: ' ', figures } },
        { _coop: { slug: 'c', figures } },
        null,
      ],
    });
    expect([...network.initiatives.keys()]).deep.equal(['a\ufffd', 'b']);
    const [one, two] = network.initiatives.values();
    expect(one && readItemFigures(one, network).figures?.length).equal(1);
    expect(two && readItemFigures(two, network).figures?.length).equal(1);
  });

  it('loses no more than what is broken, and says what', async () => {
    const network = await buildNetwork(
      feed({
        figures: [
          { value: '9', label: 'initiatives' },
          { value: 24, label: 'membres' },
        ],
        lessons: [
          { id: 'a', title: 'Sans texte' },
          { id: '__proto__', title: 'T', text: 'x' },
        ],
        programmes: 'aucun',
        items: [
          initiative('i', {
            sections: [{ kind: 'invented', text: 'Un jardin' }, { kind: 'results' }],
            images: [{ url: 'a.jpg' }],
          }),
        ],
      }),
    );
    const one = network.initiatives.get('i');
    const told = warned(() => {
      expect(readFeedFigures(network).figures).deep.equal([{ value: 24, label: 'membres' }]);
      expect(readFeedFigures(network).programmes.size).equal(0);
      expect([...readFeedLessons(network).lessons.keys()]).deep.equal(['__proto__']);
      expect(one && readItemDetails(one, network)).deep.equal({
        sections: [{ kind: 'other', text: 'Un jardin' }],
        images: [],
      });
    });
    expect(told.map((line) => line.split(':')[0])).deep.equal([
      '_coop.programmes',
      '_coop.figures[0].value',
      '_coop.lessons[0].text',
      '_coop.sections[1].text',
      '_coop.images[0].alt',
    ]);
  });

  it('is nothing in a plain JSON Feed', async () => {
    const network = await buildNetwork({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Un blog',
      items: [{ id: 7 }, null],
    });
    expect(readFeedOrigin(network)).deep.equal({});
    expect(readFeedFigures(network).figures).deep.equal([]);
    const one = network.initiatives.get('7');
    expect(one && readItemDetails(one, network)).deep.equal({});
  });
});
