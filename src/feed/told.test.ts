import { expect } from '@open-wc/testing';
import { cfsi, feed, initiative, joined } from '../../test/feed.js';
import { details, detailsOf } from './details.js';
import { FeedDetails, InitiativeDetails } from './details-schema.js';

describe('what a feed tells beyond its cards', () => {
  it('is read whole where it is sound: the feed of the CFSI, as the schema reads it', async () => {
    const json = await cfsi();
    const network = await joined(json);
    const read = details(network);
    const wanted = FeedDetails.parse(json._coop);
    expect(read.refused).deep.equal([]);
    expect([...read.programmes.values()]).deep.equal(wanted.programmes);
    expect([...read.lessons.values()]).deep.equal(wanted.lessons);
    expect([...read.axes.values()]).deep.equal(wanted.lesson_axes);
    expect(read.figures).deep.equal(wanted.figures);
    expect(read.source).deep.equal(wanted.source);
    for (const item of json.items) {
      const told = network.initiatives.get(item._coop.slug);
      expect(told && detailsOf(told, network), item.title).deep.equal(InitiativeDetails.parse(item._coop));
    }
  });

  it('is read once for all the tags of a page', async () => {
    const network = await joined(await cfsi());
    expect(details(network)).equal(details(network));
  });

  it('loses no more than what is broken, and says what', async () => {
    const network = await joined(
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
        items: [initiative('i', { sections: [{ kind: 'invented', text: 'Un jardin' }, { kind: 'results' }], images: [{ url: 'a.jpg' }] })],
      }),
    );
    const { figures, lessons, programmes, refused } = details(network);
    expect(figures).deep.equal([{ value: 24, label: 'membres' }]);
    expect([...lessons.keys()]).deep.equal(['__proto__']);
    expect(programmes.size).equal(0);
    expect(refused.map(({ path }) => path)).deep.equal(['_coop.programmes', '_coop.lessons[0].text', '_coop.figures[0].value']);
    const one = network.initiatives.get('i');
    expect(one && detailsOf(one, network)).deep.equal({ sections: [{ kind: 'other', text: 'Un jardin' }], images: [] });
  });

  it('is nothing in a plain JSON Feed', async () => {
    const network = await joined({ version: 'https://jsonfeed.org/version/1.1', title: 'Un blog', items: [{ id: 7 }, null] });
    expect(details(network)).include({ source: undefined, license: undefined });
    const one = network.initiatives.get('7');
    expect(one && detailsOf(one, network)).deep.equal({});
  });
});
