import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { text } from '../../../test/helpers/browser/mount.js';
import { buildNetwork, feed, initiative } from '../../../test/helpers/feed-builders.js';
import type { FeedState } from '../../feed/load/feed-source.js';
import type { Problem } from '../../feed/load/problem.js';
import { Rejections } from '../../feed/validate/rejections.js';
import { loadLanguage } from '../../text/load-language.js';
import { problemMessage } from './problem-message.js';

const URL = 'https://network.example/problem-message.json';

/** The message on a state of the feed, rendered, and the state of the tag. */
async function messageOn(state: Partial<FeedState>) {
  const { groupCollapsed, warn } = console;
  console.groupCollapsed = console.warn = () => {};
  try {
    const { message, state: name } = await problemMessage(
      {
        rejections: new Rejections(),
        loading: false,
        network: undefined,
        problem: undefined,
        dates: undefined,
        ...state,
      },
      await loadLanguage('en'),
      'coop-initiative-list',
      () => {},
    );
    const root = document.createElement('div');
    render(message, root);
    return { root, name };
  } finally {
    Object.assign(console, { groupCollapsed, warn });
  }
}
const problem = (kind: Problem['kind'], detail?: string): Problem => ({ kind, url: URL, detail });

describe('problemMessage()', () => {
  for (const [kind, snippet, name] of [
    ['csp', 'connect-src https://network.example', 'config'],
    ['cors', 'Access-Control-Allow-Origin: *', 'problem'],
    ['bad-src', '<coop-initiative-list src="https://…/initiatives.json">', 'config'],
    ['timeout', undefined, 'problem'],
  ] as const)
    it(`shows what to write about ${kind}`, async () => {
      const message = await messageOn({ problem: problem(kind) });
      expect(message.root.querySelector('code')?.textContent).equal(snippet);
      expect(message.name).equal(name);
      expect(message.root.querySelector('.note')?.textContent).equal(`COOP-${kind.toUpperCase()}`);
    });

  it('says when the copy that is shown was published, or that nobody knows', async () => {
    const network = await buildNetwork(feed({ items: [initiative('a')] }), URL);
    const dated = await messageOn({ network, problem: problem('timeout'), dates: { updated: '2026-03-01' } as never });
    expect(text(dated.root)).contain('March 1, 2026');
    const undated = await messageOn({ network, problem: problem('timeout'), dates: { updated: 'hier' } as never });
    expect(text(undated.root)).contain('earlier').and.not.contain('2026');
    expect(undated.name).equal(undefined);
  });

  it('quotes at most 100 characters, and invisible ones by their number', async () => {
    const { root } = await messageOn({ problem: problem('bad-src', `\u202e${'x'.repeat(200)}`) });
    expect(text(root))
      .contain(`\\u202e${'x'.repeat(99)}`)
      .and.not.contain('x'.repeat(100));
  });

  it('is empty for a feed without a problem', async () => {
    const { root, name } = await messageOn({});
    expect([text(root), name]).deep.equal(['', undefined]);
  });
});
