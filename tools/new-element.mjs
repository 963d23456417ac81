// `npm run new goal-badge`: class, styles, test and demo page of a new tag, coop-goal-badge. The folder is its registration: no list is edited.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const title = (name) =>
  name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

const element = (name, Class, styles) => `import { html, nothing } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { define } from '../../ui/page/define.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { titleTemplate } from '../../ui/templates/localized.js';
import { ${styles} } from './${name}.css.js';

/**
 * Say here what the visitor sees, and of what in the feed it is made.
 *
 * @summary Say it in one short sentence.
 * @example
 * <coop-${name} src="https://reseau.example/initiatives.json"><a href="https://reseau.example/">Nos initiatives</a></coop-${name}>
 * @csspart title - The titles.
 */
export class ${Class} extends FeedElement {
  static override styles = [FeedElement.styles, ${styles}];

  protected override renderContent(found: readonly Initiative[], network: Network, { tag }: Language): unknown {
    if (!found.length) return nothing;
    return html\`<ul class="titles" role="list">\${found.map((one) => html\`<li part="title">\${titleTemplate(one, network, tag)}</li>\`)}</ul>\`;
  }
}

define('coop-${name}', ${Class});

declare global {
  interface HTMLElementTagNameMap {
    'coop-${name}': ${Class};
  }
}
`;

const sheet = (_name, _Class, styles) => `import { css } from 'lit';

export const ${styles} = css\`
  .titles {
    display: grid;
    gap: var(--_gap);
  }
\`;
`;

const test = (name, Class) => `import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import type { ${Class} } from './${name}.js';
import './${name}.js';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Un réseau',
  items: [{ id: '1', title: 'Un jardin partagé', content_text: '' }],
};

describe('coop-${name}', () => {
  it('shows a visitor the initiatives of the feed, accessibly', async () => {
    const element = await fixture<${Class}>(html\`<coop-${name} .feed=\${feed}></coop-${name}>\`);
    await waitUntil(() => element.shadowRoot?.querySelector('[part=title]'));
    expect(element.shadowRoot?.textContent).to.contain('Un jardin partagé');
    await expect(element).to.be.accessible();
  });

  it('tells a visitor that the feed has nothing to show', async () => {
    const element = await fixture<${Class}>(html\`<coop-${name} .feed=\${{ ...feed, items: [] }}></coop-${name}>\`);
    await waitUntil(() => element.network);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('slot[name=empty]')).to.not.equal(null);
  });
});
`;

const page = (name) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>coop-${name}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/passerelle/1/passerelle.js"></script>
  </head>
  <body>
    <h1>coop-${name}</h1>
    <coop-${name} src="cfsi.feed.json"><a href="https://www.cfsi.asso.fr/">Les initiatives du réseau</a></coop-${name}>
  </body>
</html>
`;

/** Path -> text of the files of a new tag. */
function filesFor(name) {
  const folder = `src/elements/${name}`;
  const given = [name, title(name), `${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Styles`];
  return {
    [`${folder}/${name}.ts`]: element(...given),
    [`${folder}/${name}.css.ts`]: sheet(...given),
    [`${folder}/${name}.test.ts`]: test(...given),
    [`demo/${name}.html`]: page(name),
  };
}

function main(name = '') {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.startsWith('coop-'))
    throw new RangeError(
      `"${name}" cannot name a tag: write it in lower case, without coop-, as in: npm run new goal-badge`,
    );
  const files = Object.entries(filesFor(name));
  const taken = files.find(([path]) => existsSync(path));
  if (taken) throw new RangeError(`"${name}" is taken: ${taken[0]} exists.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  console.log('Then: npm run reference, npm test');
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  main(process.argv[2]);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
