// `npm run new goal-badge` writes class, styles, test and demo page of a new tag, <coop-goal-badge>. Its folder is its
// registration: no list is edited.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const toPascalCase = (name) =>
  name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

const toCamelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const classFile = (name) => `import { html, nothing } from 'lit';
import type { Initiative, Network } from '../../feed/model/network.js';
import type { Language } from '../../text/language.js';
import { FeedElement } from '../../ui/base/feed-element.js';
import { define } from '../../ui/page/define.js';
import { titleTemplate } from '../../ui/templates/localized.js';
import { ${toCamelCase(name)}Styles } from './${name}.css.js';

/**
 * Say here what visitors see, and which part of the feed it comes from.
 *
 * @summary Say it in one short sentence.
 * @example
 * <coop-${name} src="https://reseau.example/initiatives.json">
 *   <a href="https://reseau.example/">Nos initiatives</a>
 * </coop-${name}>
 * @csspart title - The titles.
 */
export class ${toPascalCase(name)} extends FeedElement {
  static override styles = [FeedElement.styles, ${toCamelCase(name)}Styles];

  protected override renderContent(initiatives: readonly Initiative[], network: Network, language: Language): unknown {
    if (!initiatives.length) return nothing;
    const titles = initiatives.map(
      (initiative) => html\`<li part="title">\${titleTemplate(initiative, network, language.tag)}</li>\`,
    );
    return html\`<ul class="titles" role="list">\${titles}</ul>\`;
  }
}

define('coop-${name}', ${toPascalCase(name)});

declare global {
  interface HTMLElementTagNameMap {
    'coop-${name}': ${toPascalCase(name)};
  }
}
`;

const stylesFile = (name) => `import { css } from 'lit';

export const ${toCamelCase(name)}Styles = css\`
  .titles {
    display: grid;
    gap: var(--_gap);
  }
\`;
`;

const testFile = (name) => `import { expect } from '@open-wc/testing';
import { mountElement, text, unmountAll } from '../../../test/helpers/browser/mount.js';
import { feed, initiative } from '../../../test/helpers/feed-builders.js';
import './${name}.js';

describe('<coop-${name}>', () => {
  afterEach(unmountAll);

  it('shows the titles of the initiatives, accessibly', async () => {
    const items = [initiative('jardin', {}, { title: 'Un jardin partagé' })];
    const root = await mountElement('coop-${name}', feed({ items }));
    expect([...root.querySelectorAll('[part=title]')].map(text)).to.deep.equal(['Un jardin partagé']);
    await expect(root.host).to.be.accessible();
  });

  it('says so when the feed has nothing to show', async () => {
    const root = await mountElement('coop-${name}', feed());
    expect(text(root.querySelector('slot[name=empty]'))).to.equal('Aucune initiative à afficher.');
  });
});
`;

const demoPage = (name) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
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

/** Returns the text of each file of a new tag by its path. */
function filesFor(name) {
  const folder = `src/elements/${name}`;
  return {
    [`${folder}/${name}.ts`]: classFile(name),
    [`${folder}/${name}.css.ts`]: stylesFile(name),
    [`${folder}/${name}.browser.test.ts`]: testFile(name),
    [`demo/${name}.html`]: demoPage(name),
  };
}

function main(name = '') {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.startsWith('coop-'))
    throw new RangeError(
      `"${name}" cannot name a tag: write it in lower case, without coop-, as in: npm run new goal-badge`,
    );
  const files = Object.entries(filesFor(name));
  const [existingPath] = files.find(([path]) => existsSync(path)) ?? [];
  if (existingPath) throw new RangeError(`"${name}" is taken: ${existingPath} exists. Choose another name.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  console.log(`Next: npm run reference, then npm run test:unit 'src/elements/${name}/*'`);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  main(process.argv[2]);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
