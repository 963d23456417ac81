import { readdirSync, readFileSync } from 'node:fs';
import { bundled } from './bundled-packages.mjs';

/** Writes `LICENCES.txt`: the notice of each package whose code or data is in the build. Fails when a package has none. */
export const licences = () => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const notices = bundled(bundle).map(({ folder, notice, manifest: { name, version, license } }) => {
      if (notice) {
        const text = readFileSync(notice, 'utf8');
        if (!text.startsWith(`${name} ${version} (${license})\n`))
          this.error(
            `${notice} is not that of ${name} ${version} (${license}): read what the package says now, then mend the notice.`,
          );
        return text;
      }
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file)
        this.error(
          `${name} ${version} (${license}) comes without a licence file: its notice has to be found before it can be shipped.`,
        );
      return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: notices.join(`\n${'-'.repeat(72)}\n\n`) });
  },
});
