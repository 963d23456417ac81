// Writes the rooms of src/ and the arrows between them, as the imports of the code are now, into docs/architecture.md
// between its markers. `--check` writes nothing and fails when they are stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { replaceBetween } from './replace-between.mjs';

const PAGE = 'docs/architecture.md';
/** From the bottom to the top: each floor imports only floors before it. */
const FLOORS = ['common', 'text', 'feed', 'view', 'map', 'ui', 'elements', 'passerelle.ts'];
/** Floors without rooms: their folders are topics or tags. */
const UNDIVIDED = ['common', 'text', 'elements'];

const IMPORT = /\b(import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'/g;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Returns the room of a file of src/: `feed/load`, `map/static-map.ts`, `elements`. */
export function roomOf(file) {
  const [floor, room] = file.split('/');
  return UNDIVIDED.includes(floor) || !room ? floor : `${floor}/${room}`;
}

/** Returns the imports of a file as `{ specifier, kind }`; `kind` is `value`, `type`, or `lazy` for one on demand. */
export function importsOf(code) {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [
    ...[...withoutComments.matchAll(IMPORT)].map(([, , type, specifier]) => ({
      specifier,
      kind: type ? 'type' : 'value',
    })),
    ...[...withoutComments.matchAll(DYNAMIC_IMPORT)].map(([, specifier]) => ({ specifier, kind: 'lazy' })),
  ];
}

const KINDS = ['lazy', 'type', 'value'];

/**
 * Returns the arrows of `files` (path in src/ -> code) from room to room: `Map<room, Map<room, kind>>`, the kind
 * being the strongest that occurs.
 */
export function arrowsBetweenRooms(files) {
  const arrows = new Map();
  for (const [file, code] of Object.entries(files)) {
    const from = roomOf(file);
    if (!arrows.has(from)) arrows.set(from, new Map());
    for (const { specifier, kind } of importsOf(code)) {
      if (!specifier.startsWith('.')) continue;
      const to = roomOf(join(dirname(file), specifier).replace(/\.js$/, '.ts'));
      const known = arrows.get(from).get(to);
      if (to !== from && KINDS.indexOf(kind) > KINDS.indexOf(known)) arrows.get(from).set(to, kind);
    }
  }
  return arrows;
}

const isSource = (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts');

function sourceFiles() {
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map(({ parentPath, name }) => relative('src', join(parentPath, name)));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join('src', path), 'utf8')]));
}

const floorOf = (room) => room.split('/')[0];
const nodeOf = (room) => room.replace(/\W/g, '_');
const ARROWS = { value: '-->', type: '-.->', lazy: '-.->' };

/** Draws the rooms of each floor with the arrows between them, and one arrow from floor to floor. */
function diagram(arrows) {
  const rooms = [...arrows.keys()];
  const floors = FLOORS.filter((floor) => floor !== 'common').toReversed();
  const lines = ['flowchart TB'];
  for (const floor of floors) {
    const own = rooms.filter((room) => floorOf(room) === floor);
    if (own.length === 1) {
      lines.push(`  ${nodeOf(floor)}["${floor}"]`);
      continue;
    }
    lines.push(`  subgraph ${nodeOf(floor)}["${floor}/"]`);
    for (const room of own) lines.push(`    ${nodeOf(room)}["${room.slice(floor.length + 1)}"]`);
    for (const room of own)
      for (const [to, kind] of arrows.get(room))
        if (floorOf(to) === floor) lines.push(`    ${nodeOf(room)} ${ARROWS[kind]} ${nodeOf(to)}`);
    lines.push('  end');
  }
  for (const floor of floors)
    for (const [to, kind] of floorArrows(arrows, floor)) lines.push(`  ${nodeOf(floor)} ${ARROWS[kind]} ${nodeOf(to)}`);
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}

/** Returns the floors that a floor imports, without common, which all do: `[floor, kind]`. */
function floorArrows(arrows, floor) {
  const targets = new Map();
  for (const [room, imported] of arrows)
    if (floorOf(room) === floor)
      for (const [to, kind] of imported) {
        const target = floorOf(to);
        if (target === floor || target === 'common') continue;
        if (KINDS.indexOf(kind) > KINDS.indexOf(targets.get(target))) targets.set(target, kind);
      }
  return FLOORS.filter((target) => targets.has(target)).map((target) => [target, targets.get(target)]);
}

const NOTES = { value: '', type: ' (types)', lazy: ' (on demand)' };

function table(arrows) {
  const rooms = [...arrows.keys()];
  const rows = rooms
    .filter((room) => arrows.get(room).size)
    .map((room) => {
      const imported = rooms.filter((to) => arrows.get(room).has(to));
      return `| \`${room}\` | ${imported.map((to) => `${to}${NOTES[arrows.get(room).get(to)]}`).join(', ')} |`;
    });
  return ['| room | imports |', '| --- | --- |', ...rows].join('\n');
}

/** Returns the generated part of the page. */
export function rooms(files) {
  const byFloor = (a, b) => FLOORS.indexOf(floorOf(a)) - FLOORS.indexOf(floorOf(b)) || a.localeCompare(b);
  const arrows = new Map([...arrowsBetweenRooms(files)].sort(([a], [b]) => byFloor(a, b)));
  return `\n\nDrawn from the imports by \`npm run architecture\`. A dotted arrow is for types alone, or on demand; \`common/\` is left out.\n\n${diagram(arrows)}\n\n${table(arrows)}\n\n`;
}

function main(isCheck) {
  const text = readFileSync(PAGE, 'utf8');
  const fresh = replaceBetween(text, 'rooms', rooms(sourceFiles()), PAGE);
  if (fresh === text) return;
  if (!isCheck) return writeFileSync(PAGE, fresh);
  console.error(`${PAGE} is stale: run \`npm run architecture\`.`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--check'));
