import { expect } from '@open-wc/testing';
import { captureWarnings } from '../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../test/helpers/browser/wait-until.js';

describe('the pasted script', () => {
  it('brings the tags that are there, and those that the page adds later', async () => {
    document.documentElement.lang = 'fr';
    const make = (tag: string) => {
      const element = document.createElement(tag);
      element.setAttribute('src', '/demo/cfsi.feed.json');
      return element;
    };
    const first = make('coop-initiative-card');
    document.body.append(first);
    await import('./passerelle.js');
    await waitUntil(() => first.shadowRoot?.querySelector('article'), 'the first card');
    expect(customElements.get('coop-partner-list'), 'nothing is brought before it is asked for').to.equal(undefined);
    const section = document.createElement('section');
    const later = make('coop-partner-list');
    section.append(later);
    document.body.append(section);
    await waitUntil(() => later.shadowRoot?.querySelector('.group'), 'the partners added later');
    section.remove();
    first.remove();
  });

  it('tells the webmaster of a tag that does not exist, with those that do', async () => {
    const told = await captureWarnings(async (heard) => {
      document.body.append(document.createElement('coop-initiative-lists'));
      // the script looks once at all that is in the page: as if it were pasted a second time
      const again = '/src/passerelle.ts?again';
      await import(again);
      await waitUntil(() => heard.join().includes('is no tag'), 'the line');
    });
    expect(told.join())
      .to.contain('<coop-initiative-lists> is no tag of this script')
      .and.to.contain('coop-initiative-list,');
    expect(told.join(), 'R25: the copy that came second says so').to.contain('is on this page already');
  });
});
