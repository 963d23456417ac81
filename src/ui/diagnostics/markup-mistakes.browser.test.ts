import { expect, fixture, html } from '@open-wc/testing';
import { captureWarnings } from '../../../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import '../../elements/initiative-list/initiative-list.js';
import type { InitiativeList } from '../../elements/initiative-list/initiative-list.js';
import { reportTagConflicts } from './markup-mistakes.js';

describe('a slip of the webmaster', () => {
  it('that leaves a tag open shows what follows it, and the tag as it should be written, once', async () => {
    let list: InitiativeList | undefined;
    const lines = await captureWarnings(async () => {
      list = await fixture<InitiativeList>(
        html`<coop-initiative-list lang="fr" limit="2"><a href="https://reseau.example/">Voir</a><h2>La suite</h2><p>de la page</p></coop-initiative-list>`,
      );
      list.feed = await cfsi();
      await waitUntil(
        () => list?.renderRoot.querySelector('article') && list.renderRoot.querySelector('.message code'),
        'what follows',
      );
      await list.updateComplete;
    });
    const root = list?.renderRoot as ShadowRoot;
    expect(root.textContent).to.contain('limit="2"><a href="https://reseau.example/">Voir</a></coop-initiative-list>');
    expect(list?.querySelector('h2')?.getBoundingClientRect().height).above(0);
    expect(lines.filter((line) => /is not closed/.test(line)).length).to.equal(1);
    // moved, as editors do, it is told no second time
    const parent = list?.parentNode;
    expect(await captureWarnings(() => parent?.append(list as Node))).to.deep.equal([]);
  });

  it('in the name of a tag is told with the names there are, one cut by a line break with the tag as it should be', async () => {
    const lines = await captureWarnings(() =>
      reportTagConflicts(['coop-initiative-list'], ['coop-liste', 'coop-initiative-list<br']),
    );
    expect(lines.find((line) => line.includes('<coop-liste>'))).to.match(
      /is no tag of this script. There are: .*coop-initiative-list/,
    );
    expect(lines.find((line) => line.includes('cut'))).to.contain(
      '<coop-initiative-list src="…"></coop-initiative-list>',
    );
  });
});
