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

describe('an id that the feed does not have', () => {
  let warnings: string[];
  const { warn } = console;
  beforeEach(() => {
    warnings = [];
    console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    unmountAll();
  });

  it('is named to the webmaster with the attribute and what comes nearest, in the page and once in the console', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'secours-populaire' });
    await waitUntil(() => message(root), 'the message');
    expect(text(message(root))).to.equal(
      '« secours-populaire », que l’attribut member demande, n’est nulle part dans le flux du réseau. Ce qui s’en approche le plus :member="spf" (Secours populaire français)',
    );
    if ('CustomStateSet' in globalThis) expect(root.host.matches(':state(config)')).to.equal(true);
    expect(await axeViolations(root.host)).to.deep.equal([]);
    const twin = await mountElement('coop-initiative-list', json, { member: 'secours-populaire' });
    await waitUntil(() => message(twin));
    expect(warnings.filter((one) => one.includes('secours-populaire'))).to.have.length(1);
  });

  it('is no longer spoken of once the attribute is right, and leaves what is right beside it shown', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'spf, secour' });
    await waitUntil(() => message(root), 'the message');
    expect(root.querySelectorAll('article')).to.have.length(1);
    (root.host as FeedElement).member = 'spf';
    await waitUntil(() => !message(root));
    (root.host as FeedElement).member = 'spf, autre-chose';
    await waitUntil(() => text(message(root)).includes('autre-chose'));
  });

  it('is told in the language of the page', async () => {
    const root = await mountElement('coop-initiative-list', json, { member: 'secours', lang: 'en' });
    await waitUntil(() => message(root), 'the message');
    expect(text(message(root))).to.contain(
      'The attribute member asks for “secours”, which is nowhere in the network’s feed.',
    );
    expect(message(root)).to.include({ lang: 'en', dir: 'ltr' });
  });

  it('is no organisation without initiative, and no choice of the visitor', async () => {
    const empty = await mountElement('coop-initiative-list', json, { member: 'apel' });
    const list = await mountElement('coop-initiative-list', json);
    (list.host as FeedElement).selection = { member: 'inconnu' };
    await new Promise((ok) => setTimeout(ok, 300));
    expect(message(empty)).to.equal(null);
    expect(text(empty.querySelector('slot[name=empty]'))).to.equal('Aucune initiative à afficher.');
    expect(message(list)).to.equal(null);
  });

  it('is told of a programme and of a territory’s page too', async () => {
    for (const [tag, attributes] of [
      ['coop-programme', { programme: 'agir' }],
      ['coop-territory-profile', { territory: 'montaubam' }],
    ] as const) {
      const root = await mountElement(tag, json, attributes);
      await waitUntil(() => message(root), tag);
    }
  });
});
