import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import './initiative-card.js';

describe('<coop-initiative-card>', () => {
  afterEach(unmountAll);

  it('says itself how little the source says, without a footnote', async () => {
    const root = await mountElement('coop-initiative-card', await cfsi(), { initiative: 'guinee-44-mfr' });
    expect([...root.querySelectorAll('.facts .muted')].map(text)).to.deep.equal([
      'Simple mention dans la source',
      'Titre rédactionnel : la fiche ne donne pas de titre à cette initiative',
    ]);
    expect(root.querySelector('.facts .hidden, .footnotes, [data-signs]')).to.equal(null);
  });
});
