import { expect } from '@open-wc/testing';
import { captureWarnings } from '../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../test/helpers/browser/wait-until.js';

describe('passerelle.ts', () => {
  it('loads the tags of the page, and those that the page adds later', async () => {
    document.documentElement.lang = 'fr';
    const createTag = (tag: string) => {
      const element = document.createElement(tag);
      element.setAttribute('src', '/demo/cfsi.feed.json');
      return element;
    };
    const first = createTag('coop-initiative-card');
    document.body.append(first);
    await import('./passerelle.js');
    await waitUntil(() => first.shadowRoot?.querySelector('article'), 'the first card');
    expect(customElements.get('coop-partner-list'), 'loads nothing before it is needed').to.equal(undefined);
    const section = document.createElement('section');
    const later = createTag('coop-partner-list');
    section.append(later);
    document.body.append(section);
    await waitUntil(() => later.shadowRoot?.querySelector('.group'), 'the partners added later');
    section.remove();
    first.remove();
  });

  it('reports a tag that does not exist, and a second copy of the script [R25]', async () => {
    const warnings = await captureWarnings(async (lines) => {
      document.body.append(document.createElement('coop-initiative-lists'));
      // another address of the module: as if the script were pasted a second time
      const secondCopy = '/src/prepare-tags.ts?second';
      await import(secondCopy);
      await waitUntil(() => lines.join().includes('is no tag'), 'the line');
    });
    expect(warnings.join())
      .to.contain('<coop-initiative-lists> is no tag of this script')
      .and.to.contain('coop-initiative-list,');
    expect(warnings.join(), 'the second copy').to.contain('is on this page already');
  });
});
