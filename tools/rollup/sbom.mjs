import { readFileSync } from 'node:fs';
import { bundledPackages } from './bundled-packages.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const licenses = ({ license }) => [{ license: { id: license } }];

/** Returns the hash of package-lock.json, `sha512-…` in base64, in CycloneDX's hexadecimal form. */
const hashes = ({ name }, { packages }) => {
  const { integrity } = packages[`node_modules/${name}`];
  return [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }];
};

/**
 * For Rollup: writes `sbom.cdx.json` (CycloneDX 1.5), the bill of materials of what is really in the build. `npm
 * sbom` lists what is installed instead (zod, whose validators are generated beforehand), leaves out the data of the
 * outlines, and differs at each run.
 */
export const sbom = () => ({
  name: 'sbom',
  generateBundle(_options, bundle) {
    const [own, lock] = [readJson('package.json'), readJson('package-lock.json')];
    const packages = bundledPackages(bundle);
    const refs = new Map(packages.map(({ manifest }) => [manifest.name, purl(manifest)]));
    const component = ({ notice, manifest }) => ({
      type: notice ? 'data' : 'library',
      'bom-ref': purl(manifest),
      name: manifest.name,
      version: manifest.version,
      licenses: licenses(manifest),
      purl: purl(manifest),
      hashes: hashes(manifest, lock),
    });
    const dependency = ({ manifest: { name, dependencies = {} } }) => ({
      ref: refs.get(name),
      dependsOn: Object.keys(dependencies).flatMap((dependency) => refs.get(dependency) ?? []),
    });
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: {
        component: {
          type: 'library',
          'bom-ref': purl(own),
          name: own.name,
          version: own.version,
          licenses: licenses(own),
          purl: purl(own),
        },
      },
      components: packages.map(component),
      dependencies: [{ ref: purl(own), dependsOn: [...refs.values()] }, ...packages.map(dependency)],
    };
    this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: `${JSON.stringify(bom, null, 2)}\n` });
  },
});
