import { readFileSync } from 'node:fs';
import { bundled } from './bundled-packages.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const licenses = ({ license }) => [{ license: { id: license } }];

/** `sha512-…` of package-lock.json, as CycloneDX wants it. */
const hashes = ({ name }, { packages }) => {
  const { integrity } = packages[`node_modules/${name}`];
  return [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }];
};

/**
 * Writes `sbom.cdx.json`, in CycloneDX 1.5: what is really in the build. `npm sbom` tells what is installed beside it (zod, whose gate is generated
 * beforehand), not the data of the outlines, and never the same twice.
 */
export const sbom = () => ({
  name: 'sbom',
  generateBundle(_options, bundle) {
    const [own, lock] = [read('package.json'), read('package-lock.json')];
    const packages = bundled(bundle);
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
      dependsOn: Object.keys(dependencies).flatMap((one) => refs.get(one) ?? []),
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
