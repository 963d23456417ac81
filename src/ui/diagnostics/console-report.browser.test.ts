import { expect } from '@open-wc/testing';
import { feedOf, item, mountList, waitForText } from '../../../test/helpers/browser/initiative-list.js';
import { jsonResponse, mockFetch, uniqueUrl } from '../../../test/helpers/browser/mock-fetch.js';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';

describe('reportToConsole()', () => {
  let network: ReturnType<typeof mockFetch>;
  const { groupCollapsed, warn, info } = console;
  let groups: string[];
  let lines: string[];
  beforeEach(() => {
    groups = [];
    lines = [];
    console.groupCollapsed = (title: unknown) => void groups.push(String(title));
    console.warn = (line: unknown) => void lines.push(String(line));
    console.info = (line: unknown) => void lines.push(String(line));
  });
  afterEach(() => {
    Object.assign(console, { groupCollapsed, warn, info });
    network.restore();
  });

  it('prints one group for twenty tags of one feed: code, remedy, who must act, address of the help', async () => {
    network = mockFetch(() => new Response('', { status: 404 }));
    const src = uniqueUrl();
    const tags = await Promise.all(Array.from({ length: 20 }, () => mountList(src)));
    for (const tag of tags) await waitForText(tag, 'COOP-NOT-FOUND');
    expect(groups).to.deep.equal([`[passerelle] COOP-NOT-FOUND ${src}`]);
    expect(lines.join('\n')).to.contain(`il n’y a rien à ${src} (erreur\u00a0404)`);
    expect(lines.join('\n')).to.match(
      /Doit agir\u00a0: qui tient cette page · http:\/\/\S+\/diagnostics\.html#coop-not-found/,
    );
  });

  it('prints English on a page that is not French', async () => {
    network = mockFetch(() => new Response('', { status: 403 }));
    await waitForText(await mountList(uniqueUrl(), 'es'), 'COOP-FORBIDDEN');
    expect(lines[0]).to.contain('A feed is read without a password');
  });

  it('lists each broken part of a paginated feed once, when all pages are loaded', async () => {
    const src = uniqueUrl();
    network = mockFetch((url) =>
      jsonResponse({ ...feedOf(item('a'), { title: url }), next_url: url === src ? '?page=2' : undefined }),
    );
    await waitForText(await mountList(src), '3 fiches illisibles ne sont pas affichées.');
    expect(groups).to.deep.equal([`[passerelle] COOP-RECORDS ${src}`]);
    expect(lines.filter((line) => line.includes('items'))).to.have.length(3);
  });

  it('lists the first fifty of 2000 broken parts and counts the others', async () => {
    const src = uniqueUrl();
    network = mockFetch(() => jsonResponse(feedOf(item('a'), ...Array.from({ length: 2000 }, () => ({})))));
    await waitForText(await mountList(src), 'fiches illisibles ne sont pas affichées.');
    expect(lines.filter((line) => line.startsWith('items['))).to.have.length(50);
    expect(lines).to.include('… + 1950');
  });

  it('warns of a wrong content type beside data that is shown', async () => {
    network = mockFetch(
      () => new Response(JSON.stringify(feedOf(item('a'))), { headers: { 'content-type': 'text/html' } }),
    );
    const src = uniqueUrl();
    const element = await mountList(src);
    await waitForText(element, 'Initiative a');
    await waitUntil(() => groups.length);
    expect(groups).to.deep.equal([`[passerelle] COOP-TYPE ${src}`]);
    expect(lines[0]).to.contain(
      'l’annonce comme «\u00a0text/html\u00a0»\u00a0: envoyez «\u00a0Content-Type: application/feed+json\u00a0»',
    );
    expect(element.renderRoot.querySelector('[part=message]')).to.equal(null);
  });
});
