import { expect } from '@open-wc/testing';
import { axeViolations } from '../../../../test/helpers/browser/axe.js';
import { mountElement, text, unmountAll } from '../../../../test/helpers/browser/mount.js';
import { waitUntil } from '../../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../../test/helpers/feed-builders.js';
import type { FeedElement } from '../../base/feed-element.js';
import { enableFeatures } from '../enable-features.js';
import '../../../elements/initiative-list/initiative-list.js';
import '../../../elements/key-figures/key-figures.js';
import '../../../elements/programme/programme.js';
import type { Network } from '../../../feed/model/network.js';
import { loadLanguage } from '../../../text/load-language.js';
import { addShareMenu, embedCode } from './share.js';

async function menu(tag = 'coop-initiative-list'): Promise<ShadowRoot> {
  const root = await mountElement(tag, await cfsi(), { share: '', limit: '2' });
  await enableFeatures(root.host);
  await waitUntil(() => root.querySelector('.share'), 'the menu');
  (root.querySelector('.share') as HTMLDetailsElement).open = true;
  return root;
}
const button = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('.share button')].find((one) => text(one) === name) as HTMLButtonElement;

/** What the visitor takes away by the two buttons: the table and the places. */
async function saved(root: ShadowRoot): Promise<{ name: string; text: string }[]> {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function save() {
    files.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
  };
  button(root, 'Télécharger le tableau (CSV)').click();
  button(root, 'Télécharger les lieux (GeoJSON)').click();
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = createObjectURL;
  return Promise.all(files.map(async (file) => ({ ...file, text: await file.text })));
}

describe('the menu to share and take away', () => {
  afterEach(unmountAll);

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
    expect(await axeViolations(root.host)).to.deep.equal([]);
  });

  it('is one, be the tag drawn twice while its code is on its way', async () => {
    const { host } = await mountElement('coop-key-figures', await cfsi());
    const element = host as FeedElement<unknown>;
    const drawn = { element, network: element.network as Network, language: await loadLanguage('fr') };
    await Promise.all([addShareMenu(drawn), addShareMenu(drawn)]);
    expect(element.renderRoot.querySelectorAll('.share')).to.have.length(1);
  });

  it('copies the tag, or shows it where the page may not copy', async () => {
    const root = await menu();
    button(root, 'Copier le code de cette balise').click();
    const status = root.querySelector('.share [role=status]') as HTMLElement;
    await waitUntil(() => status.textContent);
    const area = status.querySelector('textarea');
    if (area) expect(area.value).to.equal(embedCode(root.host as FeedElement));
    else expect(text(status)).to.equal('Copié.');
  });

  it('copies the tag, and the link to where it stands in the page, where the page may copy', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => copied.push(text) },
      configurable: true,
    });
    try {
      const root = await menu();
      root.host.id = 'ici';
      const status = root.querySelector('.share [role=status]') as HTMLElement;
      for (const name of ['Copier le code de cette balise', 'Copier le lien vers cette page']) {
        status.textContent = '';
        button(root, name).click();
        await waitUntil(() => text(status) === 'Copié.');
      }
      expect(copied).to.deep.equal([embedCode(root.host as FeedElement), `${location.href.split('#')[0]}#ici`]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('of a programme gives its own table, and the places where it acts', async () => {
    const taken = await saved(await menu('coop-programme'));
    expect(taken.map(({ name }) => name)).to.deep.equal(['coop-programme.csv', 'coop-programme.geojson']);
    expect(taken[0]?.text.split('\r\n')[0]).not.to.contain('Titre;Territoires');
    expect(JSON.parse(taken[1]?.text ?? '').features.length).above(0);
  });

  it('gives a table whose head is in the visitor’s language', async () => {
    const [table, places] = await saved(await menu());
    expect([table?.name, places?.name]).to.deep.equal(['coop-initiative-list.csv', 'coop-initiative-list.geojson']);
    expect(table?.text.split('\r\n')[0]).to.contain('Titre;Territoires;Début;Fin');
    expect(JSON.parse(places?.text ?? '').type).to.equal('FeatureCollection');
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
    expect(embedCode(tag as FeedElement)).to.equal(
      `<coop-initiative-list src="${new URL('cfsi.feed.json', document.baseURI)}" member="&quot;spf&quot;" share=""><a href="https://reseau.example/">Nos initiatives &lt;ici&gt;</a></coop-initiative-list>`,
    );
  });
});
