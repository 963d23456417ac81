import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * Lints `files` (path -> code) in a folder of their own, with the project's biome.json unless another `config` is
 * given. Returns what the linter reports: `[{ path, line, message }]`.
 */
export function lintFiles(files, config) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-lint-'));
  try {
    for (const path of ['biome.json', '.gitignore', 'tools/lint'])
      cpSync(path, join(folder, path), { recursive: true });
    if (config) writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    const { stdout, stderr, status } = spawnSync(
      resolve('node_modules/.bin/biome'),
      ['lint', '--reporter=github', '--max-diagnostics=none', 'src'],
      { cwd: folder, encoding: 'utf8' },
    );
    const reports = [...stdout.matchAll(/^::\w+ .*?file=(.*?),line=(\d+),.*?::(.*)$/gm)].map(
      ([, path, line, message]) => ({ path: relative(folder, resolve(folder, path)), line: Number(line), message }),
    );
    if (status && !reports.length) throw new Error(`Biome could not lint: ${stdout}${stderr}`);
    return reports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
