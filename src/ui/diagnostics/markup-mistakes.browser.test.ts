import { expect, fixture, html } from '@open-wc/testing';
import { captureWarnings } from '../../../test/helpers/browser/capture-warnings.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { cfsi } from '../../../test/helpers/feed-builders.js';
import '../../elements/initiative-list/initiative-list.js';
import type { InitiativeList } from '../../elements/initiative-list/initiative-list.js';
import { reportTagConflicts } from './markup-mistakes.js';

describe('reportUnclosedTag()', () => {
  it('shows the content that an unclosed tag holds, and once how to write the tag', async () => {
    let list: InitiativeList | undefined;
    const lines = await captureWarnings(async () => {
      list = await fixture<InitiativeList>(
        html`<coop-initiative-list lang="fr" limit="2"><a href="https://reseau.example/">Voir</a
          ><h2>La suite</h2><p>de la page</p></coop-initiative-list>`,
      );
      list.feed = await cfsi();
      await waitUntil(
        () => list?.renderRoot.querySelector('article') && list.renderRoot.querySelector('.message code'),
        'the message',
      );
      await list.updateComplete;
    });
    const root = list?.renderRoot as ShadowRoot;
    expect(root.textContent).to.contain('limit="2"><a href="https://reseau.example/">Voir</a></coop-initiative-list>');
    expect(list?.querySelector('h2')?.getBoundingClientRect().height).above(0);
    expect(lines.filter((line) => /is not closed/.test(line)).length).to.equal(1);
    // a tag that an editor moves is reported once
    const parent = list?.parentNode;
    expect(await captureWarnings(() => parent?.append(list as Node))).to.deep.equal([]);
  });
});

describe('reportTagConflicts()', () => {
  it('lists the tags there are for a misspelt name, and repairs one that a line break cuts', async () => {
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
