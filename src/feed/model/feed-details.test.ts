import { expect } from 'chai';
import { buildNetwork, cfsi, feed, initiative } from '../../../test/helpers/feed-builders.js';
import { runSync } from '../../common/scheduler.js';
import {
  FeedFigures,
  FeedLessons,
  FeedOrigin,
  FeedPlaces,
  ItemDetails,
  ItemFigures,
  type Programme,
} from '../schema/details.js';
import { readFeedOrigin, readItemDetails } from './details.js';
import { readFeedFigures } from './figures.js';
import { readItemFigures } from './item-figures.js';
import { readFeedLessons } from './lessons.js';
import { readFeedPlaces } from './places.js';

/** Returns the lines of the console's warnings while `act` runs. */
function captureWarnings(act: () => void): string[] {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => void lines.push(...String(parts[1]).split('\n'));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('createFeedReader() and createItemReader()', () => {
  it('read the feed of the CFSI as its zod schemas do, without warnings', async () => {
    const json = await cfsi();
    const network = await buildNetwork(json);
    const warnings = captureWarnings(() => {
      const { programmes, figures } = runSync(readFeedFigures(network));
      expect({ programmes: [...programmes.values()], figures }).deep.equal(FeedFigures.parse(json._coop));
      const { lessons, axes } = runSync(readFeedLessons(network));
      expect({ lesson_axes: [...axes.values()], lessons: [...lessons.values()] }).deep.equal(
        FeedLessons.parse(json._coop),
      );
      const { territories, pairings } = runSync(readFeedPlaces(network));
      expect({ territories: [...territories.values()], pairings: [...pairings.values()] }).deep.equal(
        FeedPlaces.parse(json._coop),
      );
      expect(runSync(readFeedOrigin(network))).deep.equal(FeedOrigin.parse(json._coop));
      for (const item of json.items) {
        const joined = network.initiatives.get(item._coop.slug);
        expect(joined && runSync(readItemFigures(joined, network)), item.title).deep.equal(
          ItemFigures.parse(item._coop),
        );
        expect(joined && runSync(readItemDetails(joined, network)), item.title).deep.equal(
          ItemDetails.parse(item._coop),
        );
      }
    });
    expect(warnings).deep.equal([]);
  });

  it('read each network and each item once', async () => {
    const network = await buildNetwork(await cfsi());
    expect(runSync(readFeedFigures(network))).equal(runSync(readFeedFigures(network)));
    const [joined] = network.initiatives.values();
    expect(joined && runSync(readItemDetails(joined, network))).equal(
      joined && runSync(readItemDetails(joined, network)),
    );
  });

  it('read nothing for an initiative of another network', async () => {
    const [stranger] = (await buildNetwork(feed({ items: [initiative('a')] }))).initiatives.values();
    const network = await buildNetwork(await cfsi());
    expect(stranger && Object.keys(runSync(readItemDetails(stranger, network)))).deep.equal([]);
  });

  it('find an item whose id validateFeed() has mended: a leading blank, a lone surrogate [R20]', async () => {
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
    const [first, second] = network.initiatives.values();
    expect(first && runSync(readItemFigures(first, network)).figures?.length).equal(1);
    expect(second && runSync(readItemFigures(second, network)).figures?.length).equal(1);
  });

  it('leave out no more than the broken parts, and warn of each', async () => {
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
    const joined = network.initiatives.get('i');
    const warnings = captureWarnings(() => {
      expect(runSync(readFeedFigures(network)).figures).deep.equal([{ value: 24, label: 'membres' }]);
      expect(runSync(readFeedFigures(network)).programmes.size).equal(0);
      expect([...runSync(readFeedLessons(network)).lessons.keys()]).deep.equal(['__proto__']);
      expect(joined && runSync(readItemDetails(joined, network))).deep.equal({
        sections: [{ kind: 'other', text: 'Un jardin' }],
        images: [],
      });
    });
    expect(warnings.map((line) => line.split(':')[0])).deep.equal([
      '_coop.programmes[0]',
      '_coop.figures[0].value',
      '_coop.lessons[0].text',
      '_coop.sections[1].text',
      '_coop.images[0].alt',
    ]);
  });

  it('read a long list in steps, and the long lists in it, and warn of the first 50 broken parts', async () => {
    const many = (count: number, element: unknown) => Array.from({ length: count }, () => element);
    const figure = { value: 1, label: 'jardin' };
    const phases = [...many(999, { period: {} }), { id: 'p', period: {}, figures: [...many(999, figure), {}] }];
    const network = await buildNetwork(feed({ programmes: [{ id: 'a', name: 'A', phases }], figures: [1] }));
    let steps = 0;
    let programme: Programme | undefined;
    const warnings = captureWarnings(() => {
      const task = readFeedFigures(network);
      for (let step = task.next(); ; step = task.next(), steps++)
        if (step.done) {
          programme = step.value.programmes.get('a');
          return;
        }
    });
    expect(steps).above(20);
    expect(programme?.phases?.map(({ id }) => id)).deep.equal(['p']);
    expect(programme?.phases?.[0]?.figures).length(999);
    expect(warnings[0]).equal('_coop.programmes[0].phases[0].id: missing');
    expect(warnings).length(51);
    expect(warnings.at(-1)).equal('and 951 more');
  });

  it('read nothing from a plain JSON Feed', async () => {
    const network = await buildNetwork({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Un blog',
      items: [{ id: 7 }, null],
    });
    expect(runSync(readFeedOrigin(network))).deep.equal({});
    expect(runSync(readFeedFigures(network)).figures).deep.equal([]);
    const joined = network.initiatives.get('7');
    expect(joined && runSync(readItemDetails(joined, network))).deep.equal({});
  });
});
