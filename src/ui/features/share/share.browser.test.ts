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
import { embedCode } from './embed-code.js';
import { addShareMenu } from './share.js';

async function mountMenu(tag = 'coop-initiative-list'): Promise<ShadowRoot> {
  const root = await mountElement(tag, await cfsi(), { share: '', limit: '2' });
  await enableFeatures(root.host);
  await waitUntil(() => root.querySelector('.share'), 'the menu');
  (root.querySelector('.share') as HTMLDetailsElement).open = true;
  return root;
}
const button = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('.share button')].find(
    (candidate) => text(candidate) === name,
  ) as HTMLButtonElement;

/** Returns the files of the two download buttons: the table and the places. */
async function downloads(root: ShadowRoot): Promise<{ name: string; text: string }[]> {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function click() {
    files.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
  };
  button(root, 'Télécharger le tableau (CSV)').click();
  button(root, 'Télécharger les lieux (GeoJSON)').click();
  await waitUntil(() => files.length === 2, 'both files');
  files.sort((a, b) => a.name.localeCompare(b.name));
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = createObjectURL;
  return Promise.all(files.map(async (file) => ({ ...file, text: await file.text })));
}

describe('addShareMenu()', () => {
  afterEach(unmountAll);

  it('adds one menu below the element, without axe violations', async () => {
    const root = await mountMenu();
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

  it('adds one menu when the element updates twice while its words are loading', async () => {
    const { host } = await mountElement('coop-key-figures', await cfsi());
    const element = host as FeedElement<unknown>;
    const rendered = { element, network: element.network as Network, language: await loadLanguage('fr') };
    await Promise.all([addShareMenu(rendered), addShareMenu(rendered)]);
    expect(element.renderRoot.querySelectorAll('.share')).to.have.length(1);
  });

  it('copies the code, or shows it where the page may not copy', async () => {
    const root = await mountMenu();
    button(root, 'Copier le code de cette balise').click();
    const status = root.querySelector('.share [role=status]') as HTMLElement;
    await waitUntil(() => status.textContent);
    const area = status.querySelector('textarea');
    if (area) expect(area.value).to.equal(embedCode(root.host as FeedElement));
    else expect(text(status)).to.equal('Copié.');
  });

  it('copies the code, and a link to the element, where the page may copy', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => copied.push(text) },
      configurable: true,
    });
    try {
      const root = await mountMenu();
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

  it('downloads the table of programmes, and the places where they act', async () => {
    const files = await downloads(await mountMenu('coop-programme'));
    expect(files.map(({ name }) => name)).to.deep.equal(['coop-programme.csv', 'coop-programme.geojson']);
    expect(files[0]?.text.split('\r\n')[0]).not.to.contain('Titre;Territoires');
    expect(JSON.parse(files[1]?.text ?? '').features.length).above(0);
  });

  it('downloads a table whose header is in the visitor’s language', async () => {
    const [table, places] = await downloads(await mountMenu());
    expect([table?.name, places?.name]).to.deep.equal(['coop-initiative-list.csv', 'coop-initiative-list.geojson']);
    expect(table?.text.split('\r\n')[0]).to.contain('Titre;Territoires;Début;Fin');
    expect(JSON.parse(places?.text ?? '').type).to.equal('FeatureCollection');
  });
});
