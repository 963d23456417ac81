import { expect } from '@open-wc/testing';
import { axeViolations } from '../../../test/helpers/browser/axe.js';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { feed, initiative, organisation, partner, territory } from '../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../base/feed-element.js';
import '../../elements/initiative-list/initiative-list.js';
import '../../elements/programme/programme.js';
import '../../elements/territory-profile/territory-profile.js';

const json = feed({
  items: [initiative('a', { partners: [partner('spf')] }), initiative('b')],
  organisations: [organisation('spf', { name: 'Secours populaire français' }), organisation('apel')],
  territories: [territory('montauban')],
});
const message = (root: ShadowRoot) => root.querySelector('.message');

describe('reportUnknownIds()', () => {
  let warnings: string[];
  const { warn } = console;
  beforeEach(() => {
    warnings = [];
    console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    unmountAll();
  });

  it('names the attribute, the id and the nearest one, in the page and once in the console', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'secours-populaire' });
    await waitUntil(() => message(root), 'the message');
    expect(text(message(root))).to.equal(
      '« secours-populaire », que l’attribut member demande, n’est nulle part dans le flux du réseau. ' +
        'Ce qui s’en approche le plus :member="spf" (Secours populaire français)',
    );
    if ('CustomStateSet' in globalThis) expect(root.host.matches(':state(config)')).to.equal(true);
    expect(await axeViolations(root.host)).to.deep.equal([]);
    const second = await mountElement('coop-initiative-list', json, { member: 'secours-populaire' });
    await waitUntil(() => message(second));
    expect(warnings.filter((line) => line.includes('secours-populaire'))).to.have.length(1);
  });

  it('follows the attribute, and shows what its other ids match', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'spf, secour' });
    await waitUntil(() => message(root), 'the message');
    expect(root.querySelectorAll('article')).to.have.length(1);
    (root.host as FeedElement).member = 'spf';
    await waitUntil(() => !message(root));
    (root.host as FeedElement).member = 'spf, autre-chose';
    await waitUntil(() => text(message(root)).includes('autre-chose'));
  });

  it('speaks the language of the page', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'secours', lang: 'en' });
    await waitUntil(() => message(root), 'the message');
    expect(text(message(root))).to.contain(
      'The attribute member asks for “secours”, which is nowhere in the network’s feed.',
    );
    expect(message(root)).to.include({ lang: 'en', dir: 'ltr' });
  });

  it('reports neither an organisation without initiatives nor a filter of the visitor', async () => {
    const empty = await mountElement('coop-initiative-list', json, { member: 'apel' });
    const list = await mountElement('coop-initiative-list', json);
    (list.host as FeedElement).selection = { member: 'inconnu' };
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(message(empty)).to.equal(null);
    expect(text(empty.querySelector('slot[name=empty]'))).to.equal('Aucune initiative à afficher.');
    expect(message(list)).to.equal(null);
  });

  it('checks a programme and a territory profile, too', async () => {
    for (const [tag, attributes] of [
      ['coop-programme', { programme: 'agir' }],
      ['coop-territory-profile', { territory: 'montaubam' }],
    ] as const) {
      const root = await mountElement(tag, json, attributes);
      await waitUntil(() => message(root), tag);
    }
  });
});
