import { readdirSync, readFileSync } from 'node:fs';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Writes `LICENCES.txt`: the notice of each package whose code is in the build. Fails when a package has none. */
export const licences = () => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const folders = new Set(
      Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds.map((id) => id.match(PACKAGE)?.[1]).filter(Boolean)),
    );
    const notices = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file)
        this.error(`${name} ${version} (${license}) comes without a licence file: its notice has to be found before it can be shipped.`);
      return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: notices.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});
