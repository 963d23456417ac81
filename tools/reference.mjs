// Writes docs/reference.md, and the table of tags in README.md between its markers, from the JSDoc of the elements.
// `--check` writes nothing and fails when they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { replaceBetween } from './replace-between.mjs';

/** The classes that every tag inherits from. */
const BASES = ['FeedElement', 'QueryElement'];
const cell = (text = '') =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
const code = (text) => (text ? `\`${text}\`` : '');

/** The tables of a tag: title, key in the manifest, head, cells of a row, and which entries belong to it. */
const SECTIONS = [
  [
    'Attributes',
    'attributes',
    ['attribute', 'type', 'default', ''],
    (a) => [code(a.name), code(a.type?.text), code(a.default), a.description],
  ],
  [
    'Properties',
    'members',
    ['property', 'type', ''],
    (m) => [code(m.name), `${code(m.type?.text)}${m.readonly ? ' (read-only)' : ''}`, m.description],
    (m, attributes) => m.kind === 'field' && !m.attribute && !attributes.includes(m.name),
  ],
  [
    'Methods',
    'members',
    ['method', 'returns', ''],
    (m) => [code(`${m.name}()`), code(m.return?.type?.text), m.description],
    (m) => m.kind === 'method',
  ],
  ['Events', 'events', ['event', 'type', ''], (e) => [code(e.name), code(e.type?.text), e.description]],
  ['Slots', 'slots', ['slot', ''], (s) => [s.name ? code(s.name) : '(default)', s.description]],
  ['Parts', 'cssParts', ['part', ''], (p) => [code(`::part(${p.name})`), p.description]],
  ['States', 'cssStates', ['state', ''], (s) => [code(`:state(${s.name})`), s.description]],
  [
    'Custom properties',
    'cssProperties',
    ['custom property', 'default', ''],
    (p) => [code(p.name), code(p.default), p.description],
  ],
];

const isPublic = (entry) => (entry.privacy ?? 'public') === 'public' && !entry.static && !/^[_#]/.test(entry.name);

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

/** Returns the tables of what a class adds to its base, or with `isInherited` of what it inherits from there. */
function sections(declaration, isInherited) {
  const attributes = (declaration.attributes ?? []).map(({ name }) => name);
  return SECTIONS.flatMap(([title, key, head, row, chosen = () => true]) => {
    const entries = (declaration[key] ?? []).filter(
      (entry) =>
        isPublic(entry) && chosen(entry, attributes) && BASES.includes(entry.inheritedFrom?.name) === isInherited,
    );
    return entries.length ? [`**${title}**\n\n${table(head, entries.map(row))}`] : [];
  }).join('\n\n');
}

const example = ({ description }) => (description ? `${description}\n\n` : '');

function reference(tags) {
  const own = tags.map((tag) =>
    `## ${code(tag.tagName)}\n\n${tag.summary ?? ''}\n\n${example(tag)}${sections(tag, false)}`.trim(),
  );
  const shared = tags[0] ? sections(tags[0], true) : '';
  return `<!-- Generated from the JSDoc of the elements by tools/reference.mjs: do not edit. -->\n\n# Reference\n\n${own.join('\n\n')}\n\n## On every tag\n\n${shared}\n`;
}

const { modules } = await cli({ argv: ['analyze', '--quiet'], noWrite: true });
const tags = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const undescribed = tags.find(({ summary }) => !summary);
if (undescribed) {
  console.error(`${undescribed.tagName} has no @summary: write one sentence above its class.`);
  process.exit(1);
}
const link = ({ tagName, summary }) => [`[${code(tagName)}](docs/reference.md#${tagName})`, summary];
const pages = [['docs/reference.md', reference(tags)]];
if (existsSync('README.md'))
  pages.push([
    'README.md',
    replaceBetween(
      readFileSync('README.md', 'utf8'),
      'reference',
      `\n\n${table(['tag', 'shows'], tags.map(link))}\n\n`,
      'README.md',
    ),
  ]);

const stale = pages.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run \`npm run reference\`.`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(path, text);
  console.log(stale.length ? `Written: ${stale.map(([path]) => path).join(', ')}` : 'Already fresh.');
}
