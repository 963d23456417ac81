import { expect, waitUntil } from '@open-wc/testing';
import { faults } from '../../../test/axe.js';
import { cfsi } from '../../../test/feed.js';
import { clear, shown, text } from '../../../test/shown.js';
import { extras } from '../extras.js';
import type { FeedElement } from '../feed-element.js';
import '../initiative-list/initiative-list.js';
import '../key-figures/key-figures.js';
import type { Network } from '../../feed/network.js';
import { language } from '../../text/words.js';
import { shareable, tagOf } from './share.js';

async function menu(attributes: Record<string, string> = {}): Promise<ShadowRoot> {
  const root = await shown('coop-initiative-list', await cfsi(), { share: '', limit: '2', ...attributes });
  await extras(root.host);
  await waitUntil(() => root.querySelector('.share'), 'the menu', { timeout: 8000 });
  (root.querySelector('.share') as HTMLDetailsElement).open = true;
  return root;
}
const button = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('.share button')].find((one) => text(one) === name) as HTMLButtonElement;

describe('the menu to share and take away', () => {
  afterEach(clear);

  it('is discreet, said once, and axe finds nothing in it', async () => {
    const root = await menu();
    expect([...root.querySelectorAll('.share button')].map(text)).to.deep.equal([
      'Copier le code de cette balise',
      'Copier le lien vers cette page',
      'Télécharger le tableau (CSV)',
      'Télécharger les lieux (GeoJSON)',
      'Imprimer',
    ]);
    (root.host as FeedElement).requestUpdate();
    await (root.host as FeedElement).updateComplete;
    await new Promise((ok) => setTimeout(ok, 50));
    expect(root.querySelectorAll('.share')).to.have.length(1);
    expect(await faults(root.host)).to.deep.equal([]);
  });

  it('is one, be the tag drawn twice while its code is on its way', async () => {
    const { host } = await shown('coop-key-figures', await cfsi());
    const element = host as FeedElement<unknown>;
    const drawn = { element, network: element.network as Network, language: await language('fr') };
    await Promise.all([shareable(drawn), shareable(drawn)]);
    expect(element.renderRoot.querySelectorAll('.share')).to.have.length(1);
  });

  it('copies the tag, or shows it where the page may not copy', async () => {
    const root = await menu();
    button(root, 'Copier le code de cette balise').click();
    const status = root.querySelector('.share [role=status]') as HTMLElement;
    await waitUntil(() => status.textContent);
    const area = status.querySelector('textarea');
    if (area) expect(area.value).to.equal(tagOf(root.host as FeedElement));
    else expect(text(status)).to.equal('Copié.');
  });

  it('gives a table whose head is in the visitor’s language', async () => {
    const root = await menu();
    const saved: { name: string; text: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function save() {
      saved.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
    };
    button(root, 'Télécharger le tableau (CSV)').click();
    button(root, 'Télécharger les lieux (GeoJSON)').click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    expect(saved.map(({ name }) => name)).to.deep.equal(['coop-initiative-list.csv', 'coop-initiative-list.geojson']);
    expect((await saved[0]?.text)?.split('\r\n')[0]).to.contain('Titre;Territoires;Début;Fin');
    expect(JSON.parse((await saved[1]?.text) ?? '').type).to.equal('FeatureCollection');
  });

  it('makes of a tag one line to paste elsewhere, its addresses whole', () => {
    const holder = document.createElement('div');
    const tag = document.createElement('coop-initiative-list');
    for (const [name, value] of Object.entries({ id: 'ici', src: 'cfsi.feed.json', member: '"spf"', share: '' }))
      tag.setAttribute(name, value);
    const link = document.createElement('a');
    link.href = 'https://reseau.example/';
    link.append('Nos\n   initiatives <ici>');
    tag.append(link);
    holder.append(tag);
    expect(tagOf(tag as FeedElement)).to.equal(
      `<coop-initiative-list src="${new URL('cfsi.feed.json', document.baseURI)}" member="&quot;spf&quot;" share=""><a href="https://reseau.example/">Nos initiatives &lt;ici&gt;</a></coop-initiative-list>`,
    );
  });
});
