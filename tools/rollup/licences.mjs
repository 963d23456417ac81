import { readdirSync, readFileSync } from 'node:fs';
import { bundledPackages } from './bundled-packages.mjs';

const SEPARATOR = `\n${'-'.repeat(72)}\n\n`;

/**
 * For Rollup: writes `LICENCES.txt`, the notice of each package whose code or data is in the build. Fails where a
 * package has none.
 */
export const licences = () => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const notices = bundledPackages(bundle).map(({ folder, notice, manifest: { name, version, license } }) => {
      const heading = `${name} ${version} (${license})\n`;
      if (notice) {
        const text = readFileSync(notice, 'utf8');
        if (!text.startsWith(heading))
          this.error(
            `${notice} is not that of ${heading.trim()}: read what the package says now, then update the notice.`,
          );
        return text;
      }
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file) this.error(`${heading.trim()} has no licence file: find its notice before shipping it.`);
      return `${heading}\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: notices.join(SEPARATOR) });
  },
});
